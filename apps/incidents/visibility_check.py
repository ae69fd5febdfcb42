"""The system check of `visibility.yaml` against the entry kinds: a start and CI refuse what does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from django.core.checks import CheckMessage, Error

from apps.accounts.access import SUBJECT_KINDS
from apps.accounts.visibility import FILE, TimelineRules, VisibilityFileError, read_rules
from apps.core.technical import OperatorText
from apps.incidents.visibility import ENVELOPE_MASKS
from apps.journal.kinds import Kind, registry


def visibility_fits_kinds(**_: Any) -> list[CheckMessage]:
    try:
        rules = read_rules(FILE.read_text(encoding="utf-8"), FILE.name)
    except (VisibilityFileError, OSError) as fault:
        return [Error(str(fault), id="incidents.E001")]
    return [
        Error(fault, id="incidents.E002")
        for subject in SUBJECT_KINDS
        for fault in misfits(rules.of(subject), registry.kinds_of(subject))
    ]


def misfits(rules: TimelineRules, kinds: Iterable[Kind]) -> Iterator[OperatorText]:
    """What the file and the kinds say of each other that cannot be: each with the file and the name."""
    named = {kind.name: kind for kind in kinds}
    for name in rules.kinds:
        if name not in named:
            yield f"{FILE.name}: kinds.{name} is no kind of entry"
    for kind in named.values():
        if kind.name not in rules.kinds and kind.sensitivity not in rules.sensitivities:
            yield f"{FILE.name}: no row for kind {kind.name}, nor for its sensitivity {kind.sensitivity}"
        yield from _mask_misfits(kind)
    used = {row for kind in named.values() for row in kind.masks.values()} | set(ENVELOPE_MASKS.values())
    for row in sorted(used - set(rules.masks)):
        yield f"{FILE.name}: no row masks.{row}"
    for row in sorted(set(rules.masks) - used):
        yield f"{FILE.name}: masks.{row} masks no field of any kind"


def _mask_misfits(kind: Kind) -> Iterator[OperatorText]:
    source = kind.payload.__module__
    for path in kind.masks:
        if not _exists(msgspec.inspect.type_info(kind.payload), path.replace("[]", ".[]").split(".")):
            yield f"{source}: kind {kind.name} masks {path}, which is no field of {kind.payload.__name__}"
    for path in sorted(set(kind.reduced) - set(kind.masks)):
        yield f"{source}: kind {kind.name} reduces {path}, which it does not mask"


def _exists(found: msgspec.inspect.Type, path: list[str]) -> bool:
    if not path:
        return True
    name, *below = path
    if isinstance(found, msgspec.inspect.UnionType):
        return any(_exists(one, path) for one in found.types)
    if name == "[]":
        return isinstance(found, msgspec.inspect.ListType) and _exists(found.item_type, below)
    fields = found.fields if isinstance(found, msgspec.inspect.StructType) else ()
    return any(one.encode_name == name and _exists(one.type, below) for one in fields)
