"""What is asked of a view, and the refusal where it cannot be done."""

from __future__ import annotations

from msgspec import Struct


class ViewRequest(Struct, frozen=True):
    """Hold one drawing asked for.

    Args:
        id: names the output file.
        view: full, vacancy, unit, bodies, lines or heat.
        focus: id of the position or unit looked at.
        up, down: layers shown above and below the focus (the head without focus); None for the view's own.
        title: replaces the view's own title.
        language: nl or en for fixed words; None for the organisation's.
        lenses: for `heat` one of span, layer, vacancy; for `lines` relations; for `full` and `unit`
            deputies, to draw those of everybody.
        limit: for `heat` by span the widest that is allowed; None for none.
    """

    id: str = "organogram"
    view: str = "full"
    focus: str | None = None
    up: int | None = None
    down: int | None = None
    title: str | None = None
    language: str | None = None
    lenses: tuple[str, ...] = ()
    limit: int | None = None


class ViewError(ValueError):
    """Tell why a view cannot be drawn; lower case, remedy last."""
