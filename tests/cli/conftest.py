"""Run the command in this process, as the shell would."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import pytest

from orgmodel.cli.main import main


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


@pytest.fixture
def run(capsys, monkeypatch):
    """Run `orgmodel ARGUMENTS` and return its exit status, standard output and standard error."""

    def call(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["orgmodel", *map(str, arguments)])
        capsys.readouterr()
        status = 0
        try:
            main()
        except SystemExit as stop:
            status = stop.code or 0
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return call


SMALL = """\
format: 1
id: klein
name: Klein
head: {title: Directeur}
units:
  - name: Team
    head: {title: Teamleider}
    positions:
      - {title: Medewerker, count: 3}
positions:
  - {title: Stafmedewerker, staff: true}
"""


@pytest.fixture
def small(tmp_path):
    """Write a small sound organisation and return its path."""
    path = tmp_path / "klein.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path
