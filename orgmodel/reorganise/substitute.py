"""Other ids for elements, everywhere that an organisation refers to them."""

from __future__ import annotations

from collections.abc import Mapping

from orgmodel.model.organisation import Organisation
from orgmodel.reorganise.as_data import Data, from_data, to_data

# Keys of the model whose text is the id of a unit, position or body.
REFERENCE_KEYS = frozenset(
    {"id", "parent", "unit", "head", "heads", "subject", "reporter", "superior", "jointly_with", "position"}
    | {"same_holder_as", "to", "focus"}
)
# Parts of an organisation whose keys are not ours, or whose ids are of another namespace.
_APART = frozenset({"theme", "rules", "packs", "sources", "sites", "history"})


def with_ids(organisation: Organisation, new_ids: Mapping[str, str]) -> Organisation:
    """Return the organisation with other ids.

    Args:
        organisation: any.
        new_ids: old id to new id, of units, positions and bodies.
    """
    if not new_ids:
        return organisation
    return from_data(Organisation, data_with_ids(to_data(organisation), new_ids))


def data_with_ids(data: Data, new_ids: Mapping[str, str], *, refers: bool = False) -> Data:
    """Return data of the model with other ids.

    Args:
        data: what `to_data` returned.
        new_ids: old id to new id.
        refers: whether the data itself is an id or a list of ids.
    """
    if isinstance(data, str):
        return new_ids.get(data, data) if refers else data
    if isinstance(data, list):
        return [data_with_ids(item, new_ids, refers=refers) for item in data]
    if isinstance(data, dict):
        return {
            key: item if key in _APART else data_with_ids(item, new_ids, refers=key in REFERENCE_KEYS)
            for key, item in data.items()
        }
    return data
