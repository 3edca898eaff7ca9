"""What a drawing run has to say: notices beside a result, errors instead of one."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias


class Notice(NamedTuple):
    """Hold one warning about a drawing that was made all the same.

    Args:
        message: what happened and what to do, lower case.
        subject: id of the box it is about; empty for the drawing as a whole.
        sign: the character that it is about, as it stands in the text; empty for none.
    """

    message: str
    subject: str = ""
    sign: str = ""

    def __str__(self) -> str:
        return f"{self.subject}: {self.message}" if self.subject else self.message


Warn: TypeAlias = Callable[[Notice], None]


class DrawingError(Exception):
    """A drawing that could not be made.

    Args:
        message: what happened and what to do, lower case.
        subject: id of the box it is about; empty for the drawing as a whole.
        sign: the character that it is about; empty for none.
        others: the same fault elsewhere in the drawing.
    """

    def __init__(
        self, message: str, subject: str = "", sign: str = "", others: tuple[Notice, ...] = ()
    ) -> None:
        super().__init__(message)
        self.message = message
        self.subject = subject
        self.sign = sign
        self.others = others

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Return the fault, once for each place."""
        return (Notice(self.message, self.subject, self.sign), *self.others)

    def __str__(self) -> str:
        return "; ".join(map(str, self.notices))


class EngineError(DrawingError):
    """Graphviz could not be found, failed, or drew something else than was asked."""


class OutputError(DrawingError):
    """A format cannot hold this drawing."""
