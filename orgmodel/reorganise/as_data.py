"""Model values as plain data (JSON) and back, without document paths.

A plan states what changes as data, so that it can be saved, compared and carried out again.
Where something stands in a file is no part of what an organisation is: paths are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from functools import lru_cache
from types import UnionType
from typing import Any, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

from msgspec import NODEFAULT, Struct
from msgspec.structs import FieldInfo, fields

from orgmodel.model.dates import PartialDate, parse_date
from orgmodel.model.quantity import ANY, AT_LEAST_ONE, Quantity, parse_quantity

Data: TypeAlias = Any
Decoder: TypeAlias = Callable[[Data], Any]
T = TypeVar("T")
Function = TypeVar("Function", bound=Callable[..., Any])


def remembered(function: Function) -> Function:
    """Remember what a function of a class returns; mypy takes no class for hashable."""
    return lru_cache(None)(function)  # type: ignore[return-value]


def to_data(value: object) -> Data:
    """Return a model value as plain data; keys with their default value are left out.

    Args:
        value: a record of the model, or anything that such a record holds.
    """
    if value is None or type(value) in (str, int, bool):
        return value
    if isinstance(value, tuple | list):
        return [to_data(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): to_data(item) for key, item in value.items()}
    if isinstance(value, Struct) and not isinstance(value, Quantity | PartialDate):
        return {
            name: to_data(held)
            for name, default in _defaults(type(value))
            if (held := getattr(value, name)) is not default and held != default
        }
    return _scalar(value)


def _scalar(value: object) -> Data:
    if isinstance(value, Quantity | PartialDate):
        return value.text
    return value.value if isinstance(value, Enum) else str(value)


def from_data(kind: type[T], data: Mapping[str, Data]) -> T:
    """Build a record of the model from its data; document paths are empty.

    Args:
        kind: the record to build.
        data: what `to_data` returned for one.
    """
    decoders = field_decoders(kind)
    values = {name: decoders[name](item) for name, item in data.items()}
    if "path" in decoders:
        values["path"] = ()
    return kind(**values)


@remembered
def field_decoders(kind: Any) -> dict[str, Decoder]:
    """Return for each field of a record what turns its data back into a value."""
    hints = get_type_hints(kind)
    return {field.name: _decoder(hints[field.name], field.name) for field in fields(kind)}


@remembered
def _defaults(kind: Any) -> tuple[tuple[str, object], ...]:
    return tuple((field.name, _default(field)) for field in fields(kind) if field.name != "path")


def _default(field: FieldInfo) -> object:
    if field.default_factory is not NODEFAULT:
        return field.default_factory()
    return field.default


def _decoder(hint: Any, name: str) -> Decoder:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        inner = _decoder(next(a for a in arguments if a is not type(None)), name)
        return lambda data: None if data is None else inner(data)
    if origin is tuple:
        item = _decoder(arguments[0], name)
        return lambda data: tuple(item(entry) for entry in data)
    return _plain_decoder(hint, name)


def _plain_decoder(hint: Any, name: str) -> Decoder:
    if hint is Quantity:
        unknown_is = AT_LEAST_ONE if name == "count" else ANY
        return lambda data: parse_quantity(data, unknown_is=unknown_is)
    if hint is PartialDate:
        return parse_date
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if isinstance(hint, type) and issubclass(hint, Struct):
        return lambda data: from_data(hint, data)
    return lambda data: data
