"""Whether there is a Graphviz to draw with."""

from __future__ import annotations

from orgmodel.organogram.engine import find_program
from orgmodel.organogram.notice import EngineError
from orgmodel.workflows.failures import CannotRun


def require_engine(graphviz: str | None) -> None:
    """Refuse before any work where Graphviz cannot be found.

    Raises:
        CannotRun: when the program does not exist.
    """
    try:
        find_program(graphviz)
    except EngineError as error:
        raise CannotRun(str(error)) from None
