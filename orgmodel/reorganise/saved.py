"""Plans saved: the changes as JSON with the fingerprints of what they were made from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from msgspec import Struct

from orgmodel.reorganise.as_data import Data, from_data, to_data
from orgmodel.reorganise.changes import Plan

VERSION = 1


class NotAPlanError(ValueError):
    """Tell why a file is no saved plan."""


class EditedPlanError(NotAPlanError):
    """Tell that a saved plan is no longer what was written."""


class Fingerprint(Struct, frozen=True):
    """Hold a file that a plan was made from.

    Args:
        file: its path, relative to the plan's folder.
        sha256: of its bytes.
    """

    file: str
    sha256: str


class SavedPlan(Struct, frozen=True):
    """Hold a saved plan.

    Args:
        result: SHA-256 of the base after the plan.
    """

    base: Fingerprint
    scenarios: tuple[Fingerprint, ...]
    result: str
    plan: Plan


def sha256_of(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def saved_text(saved: SavedPlan) -> str:
    """Write a plan as JSON, always the same for the same plan."""
    content: Mapping[str, Data] = {
        "plan": VERSION,
        "base": to_data(saved.base),
        "scenarios": to_data(saved.scenarios),
        "result": saved.result,
        **plan_data(saved.plan),
    }
    return json.dumps({**content, "seal": _seal(content)}, ensure_ascii=False, indent=1) + "\n"


def read_saved(data: bytes) -> SavedPlan:
    """Read a saved plan.

    Raises:
        NotAPlanError: when the bytes are no plan of this version.
        EditedPlanError: when they are one that was edited.
    """
    try:
        content = json.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise NotAPlanError("it is no JSON; save a plan with `orgmodel whatif --plan-out`") from None
    if not isinstance(content, dict) or content.get("plan") != VERSION:
        raise NotAPlanError(f"it is no plan of version {VERSION}; save one with `orgmodel whatif --plan-out`")
    seal = content.pop("seal", None)
    if seal is not None and seal != _seal(content):
        raise EditedPlanError("it was edited since it was made; save the plan again")
    try:
        scenarios = tuple(from_data(Fingerprint, one) for one in content["scenarios"])
        base = from_data(Fingerprint, content["base"])
        kept = {key: content[key] for key in ("organisation", "changes", "order") if key in content}
        plan = from_data(Plan, kept)
        saved = SavedPlan(base, scenarios, str(content["result"]), plan)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise NotAPlanError("a part of it is missing or damaged; save the plan again") from None
    texts = [saved.base.file, saved.base.sha256, *(part for s in scenarios for part in (s.file, s.sha256))]
    if not all(isinstance(text, str) for text in texts):
        raise NotAPlanError("a part of it is missing or damaged; save the plan again")
    return saved


def _seal(content: Mapping[str, Data]) -> str:
    """Return a hash of what a plan says, however it is spaced."""
    return sha256_of(json.dumps(content, sort_keys=True).encode("utf-8"))


def plan_data(plan: Plan) -> Mapping[str, Data]:
    """Return a plan as data, complete: `plan_from` gives it back."""
    data: Mapping[str, Data] = to_data(plan)
    return data
