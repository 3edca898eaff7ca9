from pathlib import Path

import fontpkg_arimo
import pytest
from fontTools.ttLib import TTFont

from orgmodel.organogram.font_widths import FontWidths


@pytest.mark.parametrize("name", ["Arimo[wght].ttf", "Arimo-Italic[wght].ttf"])
@pytest.mark.parametrize("bold", [False, True])
def test_every_width_is_that_which_another_library_reads(name: str, bold: bool):
    path = Path(fontpkg_arimo.ROOT) / "files" / name
    font = TTFont(path, lazy=True)
    glyphs = font.getGlyphSet(location={"wght": 700 if bold else 400})

    found = FontWidths(path, bold=bold)

    read = {code: glyphs[name].width / font["head"].unitsPerEm for code, name in font.getBestCmap().items()}
    assert {code: found.ems(chr(code)) for code in range(0x110000)} == dict.fromkeys(range(0x110000)) | read
