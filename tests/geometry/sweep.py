"""How much is tried: a sample by default, everything with ORGMODEL_SWEEP=1."""

from __future__ import annotations

import os

SWEEP = bool(os.environ.get("ORGMODEL_SWEEP"))
