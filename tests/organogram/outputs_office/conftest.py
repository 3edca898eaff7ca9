from __future__ import annotations

import pytest

from orgmodel.organogram.scene import Scene
from tests.organogram.outputs_office.by_hand import HOSTILE, hand_drawn


@pytest.fixture
def scene() -> Scene:
    """One sheet with a title that needs no escaping."""
    return hand_drawn("Stadsontwikkeling")


@pytest.fixture
def hostile_scene() -> Scene:
    """The same sheet with a title that tries to break out of every format."""
    return hand_drawn(HOSTILE)
