"""The words that messages offer are keys of the format, and none is missing."""

from __future__ import annotations

from orgmodel.files.mistakes.keys import KEYS, meant_by
from orgmodel.files.schema.organisation import OrganisationEntry
from orgmodel.files.schema.project import ProjectEntry
from orgmodel.files.schema.scenario import CHANGES, ScenarioEntry
from orgmodel.files.schema.walking import below, keys_of


def test_the_keys_are_those_of_the_schema():
    found = set()
    entries = {OrganisationEntry, ProjectEntry, ScenarioEntry, *CHANGES}
    pending = list(entries)
    while pending:
        entry = pending.pop()
        found |= set(keys_of(entry))
        new = set(below(entry).values()) - entries
        entries |= new
        pending += new
    assert found == KEYS


def test_dutch_words_mean_the_key_that_the_entry_has():
    assert meant_by("naam", {"name", "title"}) == "name"
    assert meant_by("Naam", {"title"}) == "title"
    assert meant_by("Rapporteert_aan", {"reports_to"}) == "reports_to"
    assert meant_by("leidinggevende", {"head"}) == "head"
    assert meant_by("naam", {"text"}) is None
    assert meant_by("name", {"title"}) == "title"
