"""`python -m tools.untyped` refuses a `dict[str, Any]` in `apps/` that says no reason, or one more than there are.

mypy does not check what is read from such a dictionary. State has slices, a wire shape has a `TypedDict`, and JSON whose form
is not known is `Mapping[str, object]` until it is converted. Where none of these fits, the line before says why: `# Any: …`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOM = Path("apps")
MOST = 5
"""As many as there are. Lower it when one goes."""
UNTYPED = re.compile(r"\bdict\[str, Any\]")
REASON = re.compile(r"\s*# Any: \S")


def unexplained(path: str, lines: Iterable[str]) -> Iterator[str]:
    """`file:line: …` for each use without a reason on the line before it."""
    before = ""
    for number, line in enumerate(lines, start=1):
        if UNTYPED.search(line) and not REASON.match(before):
            yield f"{path}:{number}: dict[str, Any] without a reason; say `# Any: …` on the line before, or give it a type"
        before = line


def how_many(lines: Iterable[str]) -> int:
    return sum(len(UNTYPED.findall(line)) for line in lines)


def faults(files: dict[str, list[str]], most: int = MOST) -> list[str]:
    """What is wrong with these files, by their paths."""
    found = [fault for path, lines in files.items() for fault in unexplained(path, lines)]
    count = sum(how_many(lines) for lines in files.values())
    return found + (
        [f"{count} uses of dict[str, Any], at most {most}: give one a type"] if count > most else []
    )


def main() -> int:
    paths = sorted(ROOM.rglob("*.py"))
    found = faults({str(path): path.read_text(encoding="utf-8").splitlines() for path in paths})
    for fault in found:
        sys.stdout.write(f"{fault}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
