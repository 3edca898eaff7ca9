"""Typed values: quantities, dates, yes or no, whole numbers, words from a table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from orgmodel.files.schema.amounts import amount_remedy
from orgmodel.files.schema.remedies import date_remedy, near_word
from orgmodel.model.dates import PartialDate, parse_date
from orgmodel.model.quantity import ANY, Interval, Quantity, parse_quantity

MOST_DIGITS = 12
JsonSchema = dict[str, Any]

_FRACTION = re.compile(r"\d\.\d")
_WHOLE = re.compile(r"[0-9]{1,9}")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_YES = frozenset({"true", "ja", "j", "yes", "y", "waar", "on", "1"})
_NO = frozenset({"false", "nee", "neen", "n", "no", "onwaar", "off", "0"})


class Amount:
    """Read a quantity.

    Args:
        whole: whether decimals are refused, as for seats and persons.
        least: the smallest number allowed.
        unknown_is: the bounds that `unknown` stands for.
    """

    def __init__(self, *, whole: bool, least: int = 0, unknown_is: Interval = ANY) -> None:
        self._whole = whole
        self._least = least
        self._unknown_is = unknown_is

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate by reading the text."""
        read = lru_cache(2048)(self._read)
        # What is no text cannot be looked up among the remembered ones.
        return core_schema.no_info_plain_validator_function(
            lambda value: read(value) if isinstance(value, str) else self._read(value)
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        """Accept a number or a text in one of the forms."""
        number = r"\d+" if self._whole else r"\d+(\.\d+)?"
        forms = rf"^(unknown|~?{number}|{number}\+|{number}-{number})$"
        kind = "integer" if self._whole else "number"
        return {"anyOf": [{"type": kind, "minimum": self._least}, {"type": "string", "pattern": forms}]}

    def _read(self, text: Any) -> Quantity:
        require_text(text)
        if not text.isascii() or len(text) > 2 * MOST_DIGITS or "\n" in text:
            raise self._refusal(text)
        if quantity_is_ambiguous(text) or (self._whole and _FRACTION.search(text)):
            raise self._refusal(text)
        try:
            quantity = parse_quantity(text, unknown_is=self._unknown_is)
        except ValueError:
            raise self._refusal(text) from None
        most = quantity.interval.maximum
        if most is not None and most < self._least:
            raise PydanticCustomError(
                "not-a-quantity", f"write at least {self._least}, or leave the element out"
            )
        return quantity

    def _refusal(self, text: str) -> PydanticCustomError:
        remedy = amount_remedy(text, whole=self._whole)
        if not self._whole and _THOUSANDS.fullmatch(text):
            remedy += f", or {text.rstrip('0')} for decimals"
        return PydanticCustomError("not-a-quantity", remedy)


_GROUPED = re.compile(r"(?<![\d.])[1-9]\d{0,2}(\.\d{3})+(?!\d)")


def quantity_is_ambiguous(text: str) -> bool:
    """Tell whether a point may stand before thousands: `3.600`."""
    return _GROUPED.search(text) is not None


class DateText:
    """Read a date of any precision."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate by reading the text."""
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        """Accept a year as number, or a text in one of the forms."""
        forms = r"^(<=)?\d{4}(-\d{2}(-\d{2})?)?$"
        year = {"type": "integer", "minimum": 1000, "maximum": 9999}
        return {"anyOf": [{"type": "string", "pattern": forms}, year]}

    def _read(self, text: Any) -> PartialDate:
        require_text(text)
        if not text.isascii() or "\n" in text:
            raise PydanticCustomError("not-a-date", date_remedy(text))
        try:
            return parse_date(text)
        except ValueError:
            raise PydanticCustomError("not-a-date", date_remedy(text)) from None


class YesOrNo:
    """Read `true` or `false` and nothing else."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate by reading the text."""
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        """Accept a boolean."""
        return {"type": "boolean"}

    def _read(self, text: Any) -> bool:
        require_text(text)
        if text == "true":
            return True
        if text == "false":
            return False
        word = text.strip().casefold()
        meant = "true" if word in _YES else "false" if word in _NO else "true or false"
        raise PydanticCustomError("not-a-boolean", f"write {meant}")


class WholeNumber:
    """Read a plain whole number."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate by reading the text."""
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        """Accept a whole number from zero."""
        return {"type": "integer", "minimum": 0}

    def _read(self, text: Any) -> int:
        require_text(text)
        if _WHOLE.fullmatch(text) is None:
            raise PydanticCustomError("not-a-number", "write a whole number such as 2")
        return int(text)


class Words:
    """Read one word from a table.

    Args:
        table: the words, in the order in which messages name them.
    """

    def __init__(self, table: type[StrEnum] | Iterable[str]) -> None:
        self._values: dict[str, Any] = {str(word): word for word in table}

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate by looking the word up."""
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        """Offer the words."""
        numbers = [int(word) for word in self._values if word.isdigit()]
        return {"enum": [*self._values, *numbers]}

    def _read(self, text: Any) -> Any:
        require_text(text)
        if text in self._values:
            return self._values[text]
        near = near_word(text, self._values)
        hint = f"; did you mean '{near}'?" if near else ""
        *others, last = self._values
        words = f"{', '.join(others)} or {last}" if others else last
        raise PydanticCustomError("unknown-word", f"use {words}{hint}")


def require_text(value: Any) -> None:
    """Refuse a list or a mapping where one value is meant."""
    if not isinstance(value, str):
        raise PydanticCustomError("not-text", "not text")
