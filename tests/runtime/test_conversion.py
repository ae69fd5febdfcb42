"""Types are converted to from any thread, the first time too."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.harness.installation import ROOT

# A process of its own: where the promise is broken, it is ended by the operating system (msgspec alone: in every run).
AT_ONCE = """
import sys, threading
from apps.core.conversion import convert
sys.setswitchinterval(1e-6)
FORM = '''
import msgspec
class Inner(msgspec.Struct):
    x: int
class Outer(msgspec.Struct):
    a: int
    inner: Inner
    more: list[Inner]
    text: str | None
'''
for number in range(2000):
    named = {}
    exec(FORM, named)
    line = threading.Barrier(6)
    def work():
        line.wait()
        convert({"a": 1, "inner": {"x": 1}, "more": [{"x": 2}], "text": None}, named["Outer"])
    threads = [threading.Thread(target=work) for _ in range(6)]
    for one in threads: one.start()
    for one in threads: one.join()
print("whole")
"""


@pytest.mark.timeout(300)
def test_a_type_that_many_threads_meet_at_once_ends_no_process() -> None:
    done = subprocess.run(
        [sys.executable, "-c", AT_ONCE], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "whole\n")
