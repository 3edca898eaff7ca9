"""Problems found while building: what is wrong at which document path."""

from __future__ import annotations

from msgspec import Struct, field

from orgmodel.model.paths import DocumentPath


class Problem(Struct, frozen=True):
    """Hold one fault of the declared organisation, to be located by the caller."""

    path: DocumentPath
    rule: str
    code: str
    message: str
    subject: str = ""


class Problems(Struct):
    """Collect problems, so that one run reports them all."""

    found: list[Problem] = field(default_factory=list)

    def add(self, path: DocumentPath, rule: str, code: str, message: str, subject: str = "") -> None:
        """Note one problem."""
        self.found.append(Problem(path, rule, code, message, subject))
