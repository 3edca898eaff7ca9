"""From YAML text to what orgmodel makes of it, through the real reader."""

from __future__ import annotations

from orgmodel.analysis import Computed, compute
from orgmodel.model.organisation import Organisation
from orgmodel.workflows.inputs import Input
from orgmodel.workflows.opening import open_organisation


def organisation_of(text: str | bytes) -> Organisation:
    """Return the organisation that a text declares; fail with its diagnostics when it is faulty."""
    data = text.encode() if isinstance(text, str) else text
    opened = open_organisation(Input("test.yaml", data))
    assert opened.organisation is not None, opened.diagnostics
    return opened.organisation


def computed_of(text: str | bytes) -> Computed:
    """Return what is computed of the organisation that a text declares."""
    return compute(organisation_of(text))
