"""typst: the one place that calls it, with our font only and no clock."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from orgmodel.organogram.notice import OutputError


def typeset(
    source: str, inputs: Mapping[str, str], format: Literal["pdf", "png"], *, dpi: int = 144
) -> list[bytes]:
    """Compile a typst source; one result for a PDF, one a page for PNG.

    Args:
        source: fixed typst code; texts from a file go in `inputs`, never here.
        inputs: texts that the source reads as `sys.inputs`.
        dpi: dots per inch of a PNG.
    """
    # Imported here: only these formats need it.
    import fontpkg_arimo
    import typst

    try:
        result, warnings = typst.compile_with_warnings(
            source.encode(),
            font_paths=typst.Fonts(
                include_system_fonts=False,
                include_embedded_fonts=False,
                font_paths=[str(fontpkg_arimo.ROOT / "files")],
            ),
            format=format,
            ppi=float(dpi),
            sys_inputs=dict(inputs),
            pdf_standards=["ua-1"] if format == "pdf" else [],
            timestamp=0,
        )
    except typst.TypstError as error:
        hints = "".join(f"; {hint}" for hint in error.hints)
        raise OutputError(f"the {format} could not be made: {error.message}{hints}") from None
    if warnings:
        raise OutputError(f"the {format} could not be made: {warnings[0].message}")
    return result if isinstance(result, list) else [result]
