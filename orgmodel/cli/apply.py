"""`orgmodel apply`: carry a saved plan out."""

from __future__ import annotations

import click

from orgmodel.cli import options


@click.command("apply")
@click.argument("plan")
def command(plan: str) -> None:
    """Carry the saved PLAN out on its base; refused when the base or a scenario changed since."""
    from orgmodel.workflows.applying import ApplyRefused, Stale, apply_saved

    try:
        written = apply_saved(plan)
    except (ApplyRefused, Stale) as reason:
        options.refuse(f"orgmodel: {reason}")
        return
    click.echo(f"wrote {written.name}", err=True)
