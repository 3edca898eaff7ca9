"""Hostile files are refused in under 2 seconds and 300 MB, each in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

SCRIPT = """
import json, resource, sys
from orgmodel.files.loading import load_entries
start = resource.getrusage(resource.RUSAGE_SELF)
loaded = load_entries(eval(sys.argv[1]), "hostile.yaml")
end = resource.getrusage(resource.RUSAGE_SELF)
seconds = end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime
print(json.dumps([loaded.diagnostics[0].rule, seconds, end.ru_maxrss / 1024]))
"""
CASES = {
    "billion laughs": (
        r"b'a: &a [x]\n' + b''.join(b'%c: &%c [*%c,*%c]\n' % (i, i, i-1, i-1) for i in range(98, 123))",
        {"anchor-or-alias", "missing-key"},
    ),
    "nested brackets": ("b'a: ' + b'[' * 100_000", {"too-deep"}),
    "nested braces": ("b'{a: ' * 100_000", {"too-deep"}),
    "nested dashes": ("b'- ' * 100_000", {"too-deep"}),
    "one huge value": ("b'a: ' + b'x' * 16_000_000", {"missing-key"}),
    "a huge value with a wide letter": ("b'a: \"' + b'x' * 16_000_000 + '😀\"'.encode()", {"missing-key"}),
    "too many bytes": ("b'a: ' + b'x' * 17_000_000", {"file-too-large"}),
    "zero bytes": ("bytes(5_000_000)", {"illegal-character"}),
    "no utf-8": ("b'a: ' + b'\\xff' * 5_000_000", {"missing-key", "not-utf-8"}),
    "escapes": ("b'a: \"' + b'\\\\t' * 3_000_000 + b'\"'", {"file-too-large"}),
    "duplicate keys": ("b'a: b\\n' * 1_000_000", {"duplicate-key"}),
    "many keys": ("b''.join(b'k%d: v\\n' % i for i in range(300_000))", {"file-too-large"}),
    "unknown keys": ("b'format: 1\\nname: x\\nunits:\\n' + b'- {nme: x}\\n' * 50_000", {"unknown-key"}),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_hostile_file_is_refused_fast_and_small(case):
    data, rules = CASES[case]
    run = subprocess.run([sys.executable, "-c", SCRIPT, data], capture_output=True, text=True, check=True)
    rule, seconds, megabytes = json.loads(run.stdout)
    assert rule in rules
    assert seconds < 2
    assert megabytes < 300
