"""From data to written files through the workflow that the command uses, and back to sheets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from orgmodel.analysis import Computed
from orgmodel.organogram.theme import STANDARD
from orgmodel.workflows.drawing import Wanted, draw
from tests.geometry.sheet import Sheet, read_sheet
from tests.support.opening import computed_of

ORGANISATIONS = sorted((Path(__file__).parents[2] / "orgs").glob("*.yaml"))


@dataclass(frozen=True, slots=True)
class Written:
    """Hold one drawing as it was written: its SVG files, what they hold, and its text twin."""

    diagram: str
    svgs: tuple[bytes, ...]
    sheets: tuple[Sheet, ...]
    twin: str
    type_size: float


def opened(path: Path) -> Computed:
    return computed_of(path.read_bytes())


def written(computed: Computed, wanted: Wanted | None = None, *, diagram: str = "") -> Written:
    """Write one drawing as SVG and as text twin; by default what the options ask for."""
    asked = wanted or Wanted()
    asked = Wanted(
        diagram=diagram or asked.diagram, view=asked.view, focus=asked.focus, up=asked.up, down=asked.down,
        lenses=asked.lenses, formats=("svg", "txt"), paper=asked.paper, align_type=asked.align_type,
        language=asked.language,
    )  # fmt: skip
    drawn = {one.form: one for one in draw(computed, asked, STANDARD)}
    assert not any(one.failures for one in drawn.values()), [one.failures for one in drawn.values()]
    svgs = tuple(drawn["svg"].files.values())
    (twin,) = drawn["txt"].files.values()
    sheets = tuple(read_sheet(svg) for svg in svgs)
    return Written(drawn["svg"].diagram, svgs, sheets, twin.decode(), drawn["svg"].type_size)


def committed() -> list[tuple[Path, str]]:
    """Return every diagram that an organisation in orgs declares."""
    return [(path, diagram.id) for path in ORGANISATIONS for diagram in _diagrams(path)]


def _diagrams(path: Path):
    return opened(path).organisation.settings.diagrams
