"""`python -m tools.literals` refuses words for people in Python: they belong in `locales/`, where they can be translated.

It reads all of `apps/` and `config/`. A string that reads like a title or a sentence is taken for words for people, but for
docstrings, logs, what a developer or an operator reads (exceptions, assertions, checks at boot, the console of a command),
patterns, SQL, protocols and the documentation of the API. A text for an operator or a program that none of these shows is
declared by its type (`apps/core/technical.py`).
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.catalogue_files import Fault

ROOT = Path(__file__).resolve().parents[1]
READ = ("apps", "config")
# Django reads migrations and settings; an operator reads the console of a command.
LEFT_OUT = ("migrations", "management", "settings.py")
TITLE = re.compile(r"\s*[A-Z][a-z]+(?:$|[\s.,:;!?…’'])")
SENTENCE = re.compile(r"[^\W\d_]{2,}\S*\s+\S*[^\W\d_]|[^\W\d_]\S*\s+\S*[^\W\d_]{2,}")
# A media type with its parameter, as HTTP writes it.
MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+; ?charset=[a-z0-9-]+")
# Words next to a hole, as in f"{n} min".
GLUED = re.compile(r"^\s+[^\W\d_]{2,}[.,:;]?(?:\s|$)|(?:^|\s)[^\W\d_]{2,}[.,:;]?\s+$")
# Calls whose texts users never read: patterns, SQL, checks at boot, logs, look-ups, plain text for the operator, why a kind has
# no effect, and the refusals of fields, which DRF writes for the programmer of a client.
TECHNICAL_CALLS = frozenset(
    {
        "compile",
        "fullmatch",
        "search",
        "match",
        "sub",
        "split",
        "strftime",
        "cast",
        "TypedDict",
        "execute",
        "RunSQL",
        "Error",
        "Warning",
        "NoEffect",
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
    # What a kind of entry declares for those who program.
    | {"Nowhere", "nowhere", "TextHolds"}
    # The names of numbers of the demo's random source.
    | {"after", "chance", "choice"}
    # A resource of FHIR, by the name of its kind.
    | {"resource"}
    # Names that ids are derived from, formats of dates, elements of XML.
    | {"derived_id", "format_date", "Element", "SubElement"}
)
# A text of such a type, or made in a function that returns one, is for the reader that the type names.
TECHNICAL_TYPES = re.compile(r"\b(OperatorText|ProgramText)\b")
# The names of models and exceptions in a log or a debugger.
DEVELOPERS_METHODS = frozenset({"__str__", "__repr__"})
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
    """The text for people in a string; None if it does not read like words."""
    if isinstance(node, ast.Constant):
        text = node.value if isinstance(node.value, str) and not _is_protocol(node.value) else ""
        return text if TITLE.match(text) or SENTENCE.search(text) else None
    parts = [str(part.value) if isinstance(part, ast.Constant) else "" for part in node.values]
    if _is_protocol(parts[0].strip()):
        return None
    is_words = TITLE.match(parts[0]) or any(SENTENCE.search(part) or GLUED.search(part) for part in parts)
    return "…".join(parts) if is_words else None


def _is_protocol(text: str) -> bool:
    return text in PROTOCOL or MEDIA_TYPE.fullmatch(text) is not None


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
        if isinstance(node, ast.Assign) and _is_technical_target(node.targets[0]):
            return True
        if isinstance(node, ast.AnnAssign) and TECHNICAL_TYPES.search(ast.unparse(node.annotation)):
            return True
        if isinstance(node, ast.keyword) and node.arg in TECHNICAL_NAMES:
            return True
        # `super().__init__(…)` is how an exception takes its text.
        if isinstance(node, ast.Call) and _called(node) in TECHNICAL_CALLS | {"__init__", "NamedTuple"}:
            return True
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return _is_technical_function(node)
    return False


def _is_technical_target(target: ast.expr) -> bool:
    written = ast.unparse(target)
    return written in {"__all__", "headers"} or written.startswith("headers[")


def _is_technical_function(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    returned = ast.unparse(function.returns) if function.returns else ""
    return function.name in DEVELOPERS_METHODS or TECHNICAL_TYPES.search(returned) is not None


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def files_read(root: Path) -> Iterator[Path]:
    for place in READ:
        for file in sorted((root / place).rglob("*.py")):
            if not set(LEFT_OUT) & set(file.relative_to(root).parts):
                yield file


def main() -> int:
    faults = [
        fault
        for file in files_read(ROOT)
        for fault in faults_of(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8"))
    ]
    sys.stderr.writelines(f"{fault.file}:{fault.line}: {fault.reason}\n" for fault in faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
