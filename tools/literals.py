"""Refuses words for people in Python: they belong into `locales/`, where they can be translated. `python -m tools.literals`.

A string that reads like a title or a sentence is taken for words for people, but for docstrings, logs, what a developer or an
operator reads (exceptions, assertions, checks at boot, the console of a command), patterns, SQL and the documentation of the API.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.catalogue_files import Fault

ROOT = Path(__file__).resolve().parents[1]
# Files and folders whose words all come from the catalogues. It grows while they move there, and ends as all of apps/.
CONVERTED = (
    "apps/aftercare/actions.py",
    "apps/aftercare/schedule.py",
    "apps/care/actions.py",
    "apps/dispatch/eligibility",
    "apps/dispatch/explanation",
    "apps/doctrine",
    "apps/reports",
    "apps/accounts",
    "apps/core",
    "apps/handovers/actions.py",
    "apps/incidents/actions.py",
)
LEFT_OUT = ("migrations", "management")
TITLE = re.compile(r"\s*[A-Z][a-z]+(?:$|[\s.,:;!?…’'])")
SENTENCE = re.compile(r"[^\W\d_]{2,}\S*\s+\S*[^\W\d_]|[^\W\d_]\S*\s+\S*[^\W\d_]{2,}")
# Words next to a hole, as in f"{n} min".
GLUED = re.compile(r"^\s+[^\W\d_]{2,}[.,:;]?(?:\s|$)|(?:^|\s)[^\W\d_]{2,}[.,:;]?\s+$")
# What is not read by people: patterns, SQL, checks at boot, logs, look-ups; plain text for the operator; and what a field refuses,
# which is said to the programmer of a client, as DRF says it.
TECHNICAL_CALLS = frozenset(
    {
        "compile",
        "fullmatch",
        "search",
        "match",
        "sub",
        "split",
        "strftime",
        "execute",
        "RunSQL",
        "Error",
        "Warning",
    }
    | {
        "debug",
        "info",
        "warning",
        "error",
        "exception",
        "critical",
        "TypeVar",
        "getLogger",
        "get",
        "setdefault",
    }
    | {"HttpResponse", "ValidationError"}
)
# Words of HTTP.
PROTOCOL = frozenset({"Session", "Bearer", "Basic", "Host", "Origin", "Vary"})
TECHNICAL_NAMES = frozenset({"help_text", "verbose_name", "description", "summary", "headers", "name", "sql"})


def faults_of(name: str, text: str) -> Iterator[Fault]:
    tree = ast.parse(text)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Constant, ast.JoinedStr)) and not _is_technical(node, parents):
            said = _said(node)
            if said:
                yield Fault(
                    name, node.lineno, f"words for people belong into locales/: “{said.strip()[:60]}”"
                )


def _said(node: ast.Constant | ast.JoinedStr) -> str | None:
    """What it says to people; None if it does not read like words."""
    if isinstance(node, ast.Constant):
        text = node.value if isinstance(node.value, str) and node.value not in PROTOCOL else ""
        return text if TITLE.match(text) or SENTENCE.search(text) else None
    parts = [str(part.value) if isinstance(part, ast.Constant) else "" for part in node.values]
    is_words = TITLE.match(parts[0]) or any(SENTENCE.search(part) or GLUED.search(part) for part in parts)
    return "…".join(parts) if is_words else None


def _is_technical(node: ast.expr, parents: dict[ast.AST, ast.AST]) -> bool:
    parent = parents[node]
    if isinstance(parent, (ast.Expr, ast.JoinedStr, ast.FormattedValue, ast.Compare, ast.Subscript)):
        return True
    if isinstance(parent, ast.Dict) and node in parent.keys:
        return True
    if isinstance(parent, ast.Call) and isinstance(parents.get(parent), ast.Raise):
        return True
    return _is_in_technical_place(node, parents)


def _is_in_technical_place(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    while node in parents:
        node = parents[node]
        if isinstance(node, ast.Assert):
            return True
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return True
        if isinstance(node, ast.keyword) and node.arg in TECHNICAL_NAMES:
            return True
        # `super().__init__(…)` is how an exception takes its text.
        if isinstance(node, ast.Call) and _called(node) in TECHNICAL_CALLS | {"__init__", "NamedTuple"}:
            return True
        if isinstance(node, ast.stmt):
            return False
    return False


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def converted_files(root: Path) -> Iterator[Path]:
    for place in CONVERTED:
        path = root / place
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            if not set(LEFT_OUT) & set(file.relative_to(root).parts):
                yield file


def main() -> int:
    faults = [
        fault
        for file in converted_files(ROOT)
        for fault in faults_of(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8"))
    ]
    sys.stderr.writelines(f"{fault.file}:{fault.line}: {fault.reason}\n" for fault in faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
