"""The reading rules of `visibility.yaml` as frozen tables: what each reader class is shown of each sensitivity, kind and mask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import msgspec
import yaml

from apps.accounts.access import SUBJECT_KINDS, Clearance, Sensitivity, SubjectKind
from apps.core.conversion import convert
from apps.core.technical import OperatorText

FILE = Path(__file__).with_name("visibility.yaml")
OF_OPERATIONS = (Clearance.MEMBER, Clearance.COMMAND, Clearance.CAD)
READER_CLASSES: Mapping[SubjectKind, tuple[Clearance, ...]] = {
    "incident": tuple(held for held in Clearance if held not in (Clearance.NONE, *OF_OPERATIONS)),
    "operation": OF_OPERATIONS,
}
"""The columns of each part. A reader without clearance is sent nothing of a timeline, so there is no column for it."""


class Cell(StrEnum):
    """What a reader class is shown of an entry."""

    ALL = "all"
    OWN = "own"
    TIMES = "times"


class MaskCell(StrEnum):
    """What a reader class is shown of a masked field."""

    ALL = "all"
    OWN_AGENCY = "own_agency"
    NONE = "none"


C = TypeVar("C", Cell, MaskCell)
Row = Mapping[Clearance, C]


class TimelineRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The rules for one kind of timeline: a row for each sensitivity and mask, and for each kind that is read otherwise."""

    sensitivities: Mapping[Sensitivity, Mapping[Clearance, Cell]]
    kinds: Mapping[str, Mapping[Clearance, Cell]]
    masks: Mapping[str, Mapping[Clearance, MaskCell]]

    def cell(self, kind: str, sensitivity: Sensitivity, held: Clearance) -> Cell:
        """What somebody with this clearance is shown of an entry of this kind."""
        row = self.kinds.get(kind) or self.sensitivities[sensitivity]
        return row.get(held, Cell.TIMES)

    def mask(self, name: str, held: Clearance) -> MaskCell:
        return self.masks[name].get(held, MaskCell.NONE)


class VisibilityFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The whole file: the rules by kind of timeline."""

    incident: TimelineRules
    operation: TimelineRules

    def of(self, subject: SubjectKind) -> TimelineRules:
        return self.incident if subject == "incident" else self.operation


class VisibilityFileError(ValueError):
    """Why the file is refused: each fault with the file's name."""


def read_rules(text: str, name: str) -> VisibilityFile:
    """The rules that `text` holds. Raises `VisibilityFileError`: not YAML, unknown names, a row or a cell that is missing."""
    try:
        found = convert(yaml.safe_load(text), VisibilityFile)
    except (yaml.YAMLError, msgspec.ValidationError) as fault:
        raise VisibilityFileError(f"{name}: {' '.join(str(fault).split())}") from fault
    faults = [fault for subject in SUBJECT_KINDS for fault in _gaps(found.of(subject), subject)]
    if faults:
        raise VisibilityFileError("; ".join(f"{name}: {fault}" for fault in faults))
    return VisibilityFile(incident=_frozen(found.incident), operation=_frozen(found.operation))


def _gaps(rules: TimelineRules, timeline: SubjectKind) -> Iterator[OperatorText]:
    for sensitivity in Sensitivity:
        if sensitivity not in rules.sensitivities:
            yield f"{timeline}.sensitivities has no row for {sensitivity}"
    parts: Mapping[str, Mapping[str, Mapping[Clearance, object]]] = {
        "sensitivities": {str(key): row for key, row in rules.sensitivities.items()},
        "kinds": rules.kinds,
        "masks": rules.masks,
    }
    for part, rows in parts.items():
        for name, row in rows.items():
            columns = READER_CLASSES[timeline]
            if missing := [str(held) for held in columns if held not in row]:
                yield f"{timeline}.{part}.{name} has no cell for {', '.join(missing)}"
            for held in row:
                if held is Clearance.NONE:
                    yield f"{timeline}.{part}.{name} has a cell for none, who is sent nothing"
                elif held not in columns:
                    yield f"{timeline}.{part}.{name} has a cell for {held}, which nobody holds of this kind of timeline"


def _frozen(rules: TimelineRules) -> TimelineRules:
    return TimelineRules(
        sensitivities=MappingProxyType({key: _row(row) for key, row in rules.sensitivities.items()}),
        kinds=MappingProxyType({key: _row(row) for key, row in rules.kinds.items()}),
        masks=MappingProxyType({key: _row(row) for key, row in rules.masks.items()}),
    )


def _row(row: Mapping[Clearance, C]) -> Row[C]:
    return MappingProxyType(dict(row))


@cache
def rules_in_force() -> VisibilityFile:
    return read_rules(FILE.read_text(encoding="utf-8"), FILE.name)
