"""`python -m tools.line_lengths` names every line of a tracked text file that is longer than 140 characters.

Rows of Markdown tables, words without a space (addresses) and paths of drawings cannot be broken, so they may be longer. In a
catalogue (`.ftl`) a line break is part of the message, so catalogues are not read. Nor are generated files.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

LONGEST = 140
KINDS = ("py", "ts", "js", "mjs", "svelte", "css", "html", "md", "yaml", "toml", "sh")
WITHOUT_KIND = (
    "Makefile",
    "Dockerfile",
    "Caddyfile",
    "LICENSE",
    "NOTICE",
    "deploy/web",
    ".ci/run",
    ".ci/programs",
)
DRAWN = re.compile(r"""["'][MmLlHhVvCcSsQqTtAaZz\d\s.,-]{40,}["']""")
GENERATED = re.compile(r"\.gen\.ts$|^tests/wire/.*\.json$")


def too_long(path: str, lines: Iterable[str]) -> Iterator[str]:
    """`file:line: length` for each line that is too long."""
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST and not _cannot_be_broken(path, line):
            yield f"{path}:{number}: {len(line)} characters, at most {LONGEST}"


def main() -> int:
    found = [fault for path in _tracked() for fault in too_long(path, _lines(path))]
    for fault in found:
        sys.stdout.write(f"{fault}\n")
    return 1 if found else 0


def _cannot_be_broken(path: str, line: str) -> bool:
    row = path.endswith(".md") and line.startswith("|")
    return row or " " not in line.strip() or len(DRAWN.sub("", line)) <= LONGEST


def _tracked() -> list[str]:
    listed = subprocess.run(["/usr/bin/env", "git", "ls-files"], capture_output=True, text=True, check=True)
    return [name for name in listed.stdout.splitlines() if _is_read(name) and Path(name).is_file()]


def _is_read(name: str) -> bool:
    return (name.rsplit(".", 1)[-1] in KINDS or name in WITHOUT_KIND) and not GENERATED.search(name)


def _lines(path: str) -> list[str]:
    return Path(path).read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    sys.exit(main())
