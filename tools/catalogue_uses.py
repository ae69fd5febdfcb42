"""Uses of the catalogue in code: the keys and the values at each place."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.catalogue_files import Catalogue, Fault

SERVER = ("apps", "config")
CLIENT = "frontend/src"
# The functions that take a key first and its values by name, with the prefix that each adds to the key.
ASKING = {"words": "", "message": "", "said": "decision-"}
KEY_LIKE = re.compile(r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*-[a-z0-9]+(?:[_-][a-z0-9]+)*")
QUOTED = re.compile(r"""(['"])([a-z][a-z0-9_-]*)\1""")
TEMPLATE = re.compile(r"`([a-z][a-z0-9_-]*-\$\{[^`]*)`")
PLACE = re.compile(r"\$\{[^}]*\}")
ANY = "*"
PATTERN = re.compile(r"[a-z][a-z0-9_-]*-\*(?:[a-z0-9_*-]*)")
CALL = re.compile(r"""\b(?:t|pieces)\(\s*(['"])([^'"]+)\1""")


@dataclass(frozen=True)
class Use:
    """A key named at one place, with `*` for parts known only at run time. `values`: those given, where they can be seen."""

    file: str
    line: int
    key: str
    is_call: bool = False
    values: frozenset[str] | None = None

    @property
    def is_pattern(self) -> bool:
        return ANY in self.key

    def names(self, key: str) -> bool:
        """Whether the key matches. `*` is one word: `problem-*` matches `problem-not_found`, not `problem-not_found-unit`."""
        return re.fullmatch("[^-]+".join(map(re.escape, self.key.split(ANY))), key) is not None


def server_uses(root: Path) -> Iterator[Use]:
    for folder in SERVER:
        for path in sorted((root / folder).rglob("*.py")):
            name = path.relative_to(root).as_posix()
            yield from python_uses(name, path.read_text(encoding="utf-8"))


def python_uses(name: str, text: str) -> Iterator[Use]:
    calls: dict[ast.expr, ast.Call] = {}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and node.args and _called(node.func) in ASKING:
            calls.update(dict.fromkeys(_choices(node.args[0]), node))
        if isinstance(node, (ast.Constant, ast.JoinedStr)):
            yield from _use(name, node, calls.get(node))


def _choices(key: ast.expr) -> Iterator[ast.expr]:
    """The keys of an argument: `words("a-b" if known else "a-c")` names both."""
    if isinstance(key, ast.IfExp):
        yield from (*_choices(key.body), *_choices(key.orelse))
    else:
        yield key


def _use(name: str, node: ast.Constant | ast.JoinedStr, call: ast.Call | None) -> Iterator[Use]:
    """`f"status-{status}"` names every key of that form."""
    front = ASKING[_called(call.func)] if call else ""
    if isinstance(node, ast.Constant):
        key = front + node.value if isinstance(node.value, str) else ""
        if key and (call or KEY_LIKE.fullmatch(key)):
            yield Use(name, node.lineno, key, is_call=call is not None, values=_given(call) if call else None)
        return
    key = front + "".join(str(part.value) if isinstance(part, ast.Constant) else ANY for part in node.values)
    if PATTERN.fullmatch(key):
        yield Use(name, node.lineno, key, is_call=call is not None)


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _given(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(name for name in names if name)


def client_uses(root: Path) -> Iterator[Use]:
    for path in sorted((root / CLIENT).rglob("*")):
        if path.suffix in (".ts", ".svelte") and not path.name.endswith((".gen.ts", ".test.ts")):
            yield from client_file_uses(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))


def client_file_uses(name: str, text: str) -> Iterator[Use]:
    """The keys that a client file names. TypeScript itself refuses unknown keys and wrong values."""
    for found in CALL.finditer(text):
        yield Use(name, _line(text, found), found[2], is_call=True)
    for found in QUOTED.finditer(text):
        if KEY_LIKE.fullmatch(found[2]):
            yield Use(name, _line(text, found), found[2])
    for found in TEMPLATE.finditer(text):
        key = PLACE.sub(ANY, found[1])
        if PATTERN.fullmatch(key):
            yield Use(name, _line(text, found), key)


def _line(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start()) + 1


def faults_of_uses(english: Catalogue, uses: Iterable[Use]) -> Iterator[Fault]:
    for use in uses:
        if not use.is_call:
            continue
        if use.is_pattern:
            if not any(use.names(key) for key in english.messages):
                yield Fault(use.file, use.line, f"no key reads {use.key}")
            continue
        said = english.messages.get(use.key)
        if said is None:
            yield Fault(use.file, use.line, f"there is no key {use.key}")
        elif use.values is not None and use.values != said.values:
            wanted, given = _listed(said.values), _listed(use.values)
            yield Fault(use.file, use.line, f"{use.key} asks for {wanted}; given: {given}")
        elif use.file.startswith(CLIENT) and not said.is_for_client:
            yield Fault(use.file, use.line, f"{use.key} is for the server only")


def _listed(names: frozenset[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names)) or "no value"


def unused(english: Catalogue, uses: Sequence[Use]) -> Iterator[Fault]:
    named = {use.key for use in uses}
    patterns = [use for use in uses if use.is_pattern]
    for key, said in english.messages.items():
        if key in named:
            continue
        if not any(pattern.names(key) for pattern in patterns):
            yield Fault(said.file, said.line, f"nothing uses {key}")
