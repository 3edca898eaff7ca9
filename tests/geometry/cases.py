"""Which generated organisations are drawn, and on which paper; a sample, or all with ORGMODEL_SWEEP=1."""

from __future__ import annotations

import os
from itertools import product

from tests.geometry.shapes import SHAPES, organisation, several_bosses
from tests.support.generated import Data

SWEEP = bool(os.environ.get("ORGMODEL_SWEEP"))
ALL = (*SHAPES, "several-bosses")
PAPERS = {"a4": (297, 210), "a3 portrait": (297, 420), "170x230": (170, 230)}
SMALL = [*product(ALL, (2, 5, 12, 40), range(6), (*PAPERS, "auto")), *product(ALL, (90,), range(2), PAPERS)]
LARGE = [*product(ALL, (150, 300), (0,), ("auto", "a3 portrait")), *product(ALL, (2000,), (0,), ("auto",))]
# Taken by a step that shares nothing with the lengths of the lists, so that all occur.
FOUND = [
    # Where the badge of a vacant box of staff lay over what stands above its leader.
    ("comb", 90, 0, "170x230"), ("comb", 90, 0, "a3 portrait"),
    # Where two lines both had a gap at their crossing.
    ("star", 12, 5, "170x230"), ("several-bosses", 40, 3, "a4"),
    # Where a line passed through an arrowhead, and where two boxes leave one little room.
    ("star", 5, 0, "170x230"), ("broad", 40, 5, "a4"),
    # Where boxes that hang from different ones nearly had one right border.
    ("broad", 40, 0, "170x230"), ("broad", 40, 1, "a4"),
    # Where a check took a line for one that ended too soon.
    ("comb", 2, 4, "auto"), ("broad", 5, 3, "a3 portrait"),
    # Where a box beside the corner of a line pressed its arrowhead against a connector.
    ("star", 40, 3, "a4"),
]  # fmt: skip
CASES = [*SMALL, *LARGE] if SWEEP else [*SMALL[::17], *FOUND]
IN_BROWSER = SMALL if SWEEP else SMALL[::71]


def data_of(shape: str, size: int, seed: int) -> Data:
    """Return the data of one generated organisation."""
    return several_bosses(size, seed) if shape == "several-bosses" else organisation(shape, size, seed)
