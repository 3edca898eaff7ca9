from pathlib import Path

import fontpkg_arimo
import pytest
from fontTools.ttLib import TTFont

from orgmodel.organogram.font_widths import read_widths


@pytest.mark.parametrize("name", ["Arimo[wght].ttf", "Arimo-Italic[wght].ttf"])
@pytest.mark.parametrize("bold", [False, True])
def test_every_width_is_that_which_a_library_of_fonts_reads(name: str, bold: bool):
    path = Path(fontpkg_arimo.ROOT) / "files" / name
    font = TTFont(path, lazy=True)
    glyphs = font.getGlyphSet(location={"wght": 700 if bold else 400})

    found = read_widths(path, bold=bold)

    assert found.advances == {code: glyphs[name].width for code, name in font.getBestCmap().items()}
    assert found.units_per_em == font["head"].unitsPerEm
