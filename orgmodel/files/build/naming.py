"""Elements as users call them: by an id, its tail or a title, however they write it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from orgmodel.files.build.remedies import as_id
from orgmodel.files.build.slugs import slug


def called(name: str, ids: Collection[str], titles: Iterable[tuple[str, str]]) -> list[str]:
    """Return the ids that a name may mean; none where nothing is called so.

    An id as written comes first, then the tail of one, then a title, then any of them without regard to
    capitals, accents and what stands between words.

    Args:
        titles: each id with its title or name.
    """
    if name in ids:
        return [name]
    known = list(titles)
    fits = [identity for identity in ids if identity.endswith(f"/{name}")]
    fits = fits or [identity for identity, title in known if title.casefold() == name.casefold()]
    return fits or _alike(name, ids, known)


def _alike(name: str, ids: Iterable[str], titles: Iterable[tuple[str, str]]) -> list[str]:
    wanted = as_id(name)
    fits = [identity for identity in ids if identity == wanted or identity.endswith(f"/{wanted}")]
    fits += [identity for identity, title in titles if slug(title) == wanted]
    return list(dict.fromkeys(fits))
