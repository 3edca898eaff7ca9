"""A file is written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys

import pytest

from orgmodel.files.writing import write_atomically

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and links of POSIX")


def test_new_and_existing_content(tmp_path):
    path = tmp_path / "stad.svg"
    write_atomically(path, b"old")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert [one.name for one in tmp_path.iterdir()] == ["stad.svg"]


@posix
def test_the_mode_is_kept_and_a_new_file_has_the_usual_one(tmp_path):
    path, usual = tmp_path / "a", tmp_path / "b"
    path.write_bytes(b"old")
    path.chmod(0o640)
    usual.write_bytes(b"")
    write_atomically(path, b"new")
    write_atomically(tmp_path / "c", b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert (tmp_path / "c").stat().st_mode == usual.stat().st_mode


@posix
def test_a_link_stays_and_its_target_is_written(tmp_path):
    target = tmp_path / "there" / "stad.yaml"
    target.parent.mkdir()
    target.write_bytes(b"old")
    link = tmp_path / "stad.yaml"
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@posix
def test_a_failure_leaves_the_old_content_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "stad.svg"
    path.write_bytes(b"old")

    def full(_handle):
        raise OSError("no space left")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space left"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["stad.svg"]
