"""What an author may have meant by a reference that leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from orgmodel.files.build.slugs import slug
from orgmodel.files.mistakes.keys import meant_by
from orgmodel.words.near import nearest

# Names are longer than words of the format, and two of them have more in common.
_ALIKE = 0.7
_BETWEEN = re.compile(r"\s*[,;&+]\s*|\s+(?:en|and)\s+")


def reference_remedy(
    name: str,
    ids: Collection[str],
    called: Mapping[str, Sequence[str]],
    words: Collection[str],
    otherwise: str,
) -> str:
    """Return what to write instead of a reference.

    Args:
        ids: the ids and tails of ids that fit here.
        called: ids by case-folded name, title or alias.
        words: the reserved words that fit here: `unknown`, `none`.
        otherwise: the remedy where nothing comes near.
    """
    word = meant_by(name, words)
    if word:
        return f"write `{word}`"
    identity = as_id(name)
    if identity in ids:
        return f"did you mean {identity!r}?"
    meant = [one for one in called.get(name.casefold(), ()) if one in ids]
    if meant:
        return f"that is a name, references are ids; write {' or '.join(map(repr, meant[:4]))}"
    parts = [as_id(part) for part in _BETWEEN.split(name)]
    if len(parts) > 1 and all(part in ids for part in parts):
        return f"several references make a list; write [{', '.join(parts)}]"
    if "unknown" in words:
        otherwise += ", or write `unknown`"
    return suggestion(name, ids, otherwise)


def as_id(name: str) -> str:
    """Return a name in the form of an id, its slashes kept: `Zorg/Hoofd zorg` gives `zorg/hoofd-zorg`."""
    return "/".join(slug(part) for part in name.split("/"))


def suggestion(name: str, names: Iterable[str], otherwise: str) -> str:
    """Return `did you mean 'x'?` where a name is near, else the other remedy."""
    near = nearest(name, sorted(set(names)), alike=_ALIKE)
    return f"did you mean {near!r}?" if near else otherwise
