"""Checks the catalogues of `locales/` against each other and against the code, and writes their keys for TypeScript.

`python -m tools.catalogues --check` prints every fault with file and line; without `--check` it writes the keys.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from tools.catalogue_files import Catalogue, Fault, read_catalogues
from tools.catalogue_rules import faults_between, faults_within
from tools.catalogue_uses import client_uses, faults_of_uses, server_uses, unused

ROOT = Path(__file__).resolve().parents[1]
KEYS = Path("frontend/src/words/keys.gen.ts")
HEADER = "// Written by `python -m tools.catalogues` from locales/en. Do not edit.\n"


def keys_as_typescript(english: Catalogue) -> str:
    """The content of `keys.gen.ts`: the client's keys and the values that each needs."""
    lines = [HEADER, "type Value = string | number;", "", "export interface Messages {"]
    for key, said in sorted(english.messages.items()):
        if said.is_for_client:
            values = "; ".join(f"{name}: Value" for name in sorted(said.values))
            lines.append(f"  '{key}': {{ {values} }};" if values else f"  '{key}': object;")
    return "\n".join([*lines, "}", ""])


def all_faults(root: Path) -> list[Fault]:
    catalogues = read_catalogues(root)
    english = catalogues["en"]
    uses = [*client_uses(root), *server_uses(root)]
    return [
        *(fault for one in catalogues.values() for fault in faults_within(one)),
        *(
            fault
            for code, one in catalogues.items()
            if code != "en"
            for fault in faults_between(english, one)
        ),
        *faults_of_uses(english, uses),
        *unused(english, uses),
        *_stale_keys(root, english),
    ]


def _stale_keys(root: Path, english: Catalogue) -> Iterable[Fault]:
    file = root / KEYS
    if not file.exists() or file.read_text(encoding="utf-8") != keys_as_typescript(english):
        yield Fault(str(KEYS), 1, "is not what locales/en says: run `make types`")


def main(arguments: list[str]) -> int:
    if arguments not in ([], ["--check"]):
        sys.stderr.write("usage: python -m tools.catalogues [--check]\n")
        return 2
    if not arguments:
        (ROOT / KEYS).write_text(keys_as_typescript(_read(ROOT)["en"]), encoding="utf-8")
    faults = all_faults(ROOT)
    sys.stderr.writelines(f"{fault.file}:{fault.line}: {fault.reason}\n" for fault in faults)
    return 1 if faults else 0


def _read(root: Path) -> Mapping[str, Catalogue]:
    return read_catalogues(root)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
