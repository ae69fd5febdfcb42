"""The import contract of pure modules: no framework and no clock.

A module is pure if it is called `rules`, `kinds`, `state` or `fold`, or if its docstring says "pure". The contract is derived
from that rule, so a module cannot promise to be pure and be left out of a list.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output

PURE_NAMES = {"rules", "kinds", "state", "fold"}
SAYS_PURE = re.compile(r"\bpure\b", re.IGNORECASE)


class PureModules(Contract):
    type_name = "pure"

    forbidden_modules = fields.SetField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        found = [
            f"{module} imports {imported}"
            for module in sorted(graph.modules)
            if is_pure(module)
            for imported in sorted(graph.find_modules_directly_imported_by(module))
            if self._is_forbidden(imported)
        ]
        return ContractCheck(kept=not found, metadata={"found": found})

    def _is_forbidden(self, imported: str) -> bool:
        forbidden: set[str] = set(self.contract_options["forbidden_modules"])
        return any(imported == name or imported.startswith(f"{name}.") for name in forbidden)

    def render_broken_contract(self, check: ContractCheck) -> None:
        for sentence in check.metadata["found"]:
            output.print_error(sentence)


def is_pure(module: str) -> bool:
    """Whether this module, named with dots, promises to be pure. Not for packages: their docstrings describe a whole room."""
    source = Path(*module.split(".")).with_suffix(".py")
    if not source.is_file():
        return False
    docstring = ast.get_docstring(ast.parse(source.read_text(encoding="utf-8"))) or ""
    return source.stem in PURE_NAMES or SAYS_PURE.search(docstring) is not None
