"""LibreOffice opens what we write and shows every word; skipped where it is not installed."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from orgmodel.organogram.outputs.docx import scenes_to_docx
from orgmodel.organogram.outputs.pptx import scenes_to_pptx
from tests.organogram.outputs_office.by_hand import hand_drawn
from tests.support.tools import need

WORDS = ("Gemeenteraad", "Algemeen directeur", "Stadsontwikkeling", "Publiek domein", "Financieel directeur")


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, PdfReader]:
    need("LibreOffice", "soffice")
    folder = tmp_path_factory.mktemp("office")
    scene = hand_drawn("Stadsontwikkeling")
    saved = BytesIO()
    Image.new("RGB", (60, 38), "white").save(saved, "PNG")
    (folder / "slides.pptx").write_bytes(scenes_to_pptx([scene], "{}"))
    (folder / "text.docx").write_bytes(scenes_to_docx([scene], scene.chart, [saved.getvalue()], "{}"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    asked = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
    subprocess.run([*asked, *sorted(folder.glob("*.*x"))], check=True, capture_output=True, timeout=120)
    return {path.stem: PdfReader(Path(path)) for path in folder.glob("*.pdf")}


def test_slides(converted):
    pages = converted["slides"].pages
    assert len(pages) == 1
    assert float(pages[0].mediabox.width) == pytest.approx(595.28, abs=1)
    text = pages[0].extract_text()
    assert [word for word in (*WORDS, "Vacature", "MT", "controletaken") if word not in text] == []


def test_document(converted):
    pages = converted["text"].pages
    assert len(pages) == 2
    text = pages[1].extract_text()
    assert [word for word in WORDS if word not in text] == []
