"""`orgmodel render`: organograms."""

from __future__ import annotations

import sys

import click

from orgmodel.cli import options


@click.command("render")
@options.paths
@click.option("-o", "--output", default="diagrams", show_default=True, metavar="DIR", help="Output folder.")
@click.option("--diagram", metavar="ID", help="Only this diagram of the file.")
@click.option("--view", metavar="VIEW", help="full, vacancy, unit, bodies, lines or heat.")
@click.option("--focus", metavar="REF", help="Position or unit looked at: an id or a title.")
@click.option("--up", type=click.IntRange(0), help="Layers above the focus.")
@click.option("--down", type=click.IntRange(0), help="Layers below the focus.")
@click.option(
    "--lens", "lenses", multiple=True, help="heat: span, layer, vacancy; lines: relations; full: deputies."
)
@click.option("--format", "forms", metavar="LIST", help="svg,png,pdf,txt,dot,html,docx,pptx")
@click.option("--paper", metavar="PAPER", help="a4, a4 portrait, a3, 170x230 (mm), 170mm (a width) or auto.")
@click.option(
    "--dpi", type=click.IntRange(36, 1200), default=200, show_default=True, help="Dots per inch of pictures."
)
@click.option("--align", type=click.Choice(["type"]), help="Units of one type on one row.")
@click.option("--check", is_flag=True, help="Write nothing; fail when files in DIR are stale.")
@click.option("--graphviz", metavar="PROGRAM", help="Draw with this Graphviz, not the embedded one.")
@options.language
def command(
    paths: tuple[str, ...],
    output: str,
    diagram: str | None,
    view: str | None,
    focus: str | None,
    up: int | None,
    down: int | None,
    lenses: tuple[str, ...],
    forms: str | None,
    paper: str | None,
    dpi: int,
    align: str | None,
    check: bool,
    graphviz: str | None,
    lang: str | None,
) -> None:
    """Draw the organisations in PATH... as their files ask, or as the options say.

    Files in DIR that are right already are kept; sheets that a drawing no longer has are removed.
    """
    from orgmodel.cli.progress import progress
    from orgmodel.workflows.drawing import Wanted
    from orgmodel.workflows.engines import require_engine
    from orgmodel.workflows.inputs import read_inputs
    from orgmodel.workflows.names import output_folder
    from orgmodel.workflows.rendering import render

    formats = tuple(part.strip().lower() for part in forms.split(",") if part.strip()) if forms else ()
    wanted = Wanted(
        diagram=diagram,
        view=view,
        focus=focus,
        up=up,
        down=down,
        lenses=lenses,
        formats=formats,
        paper=paper,
        align_type=align == "type",
        graphviz=graphviz,
        language=lang,
        dpi=dpi,
    )
    require_engine(graphviz)
    folder = output_folder(output)
    inputs = read_inputs(paths, options.note)
    with progress(len(inputs)) as advance:
        results = render(inputs, wanted, folder, check=check, tell=advance)
    for result in results:
        for text in (*result.warnings, *result.failures):
            click.echo(text, err=True)
        for text in result.sizes:
            click.echo(text, err=True)
        for name in result.removed:
            click.echo(f"removed {folder / name}", err=True)
        for name in result.written:
            click.echo(str(folder / name))
        for text in result.stale:
            click.echo(f"{folder / text}")
    unchanged = sum(len(result.unchanged) for result in results)
    if unchanged:
        click.echo(f"{unchanged} files are up to date", err=True)
    if any(result.stale or result.faulty for result in results):
        if any(result.stale for result in results):
            click.echo("run `orgmodel render` to draw them again", err=True)
        sys.exit(1)
    if any(result.failures for result in results):
        sys.exit(2)
