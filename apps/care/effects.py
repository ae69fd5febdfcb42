"""What clinical kinds do to a patient's state, as tables made from the kinds. Refused at start: a field that the state lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast, get_args

from apps.care.kinds import KINDS
from apps.care.state import Patient, Resuscitation
from apps.care.treatments import TreatmentKind
from apps.journal.effective import BareEntry
from apps.journal.effects import Earliest, Effects, Latest, item, lists, times, treatments

_DECLARED = tuple((kind.name, kind.effect) for kind in KINDS)
EARLIEST = times(_DECLARED, Earliest)
LATEST = times(_DECLARED, Latest)
LISTED = lists(_DECLARED)
TREATMENTS = treatments(_DECLARED)


def note_times(care: Resuscitation, entry: BareEntry) -> None:
    """Fill in the field that has the time of the first, or of the last, entry of this kind."""
    # The kinds name only fields that there are: `require_fields`.
    fields, kind, at = cast("dict[str, object]", care), entry["kind"], entry["occurred_at"]
    if kind in EARLIEST:
        fields[EARLIEST[kind]] = fields[EARLIEST[kind]] or at
    if kind in LATEST:
        fields[LATEST[kind]] = at


def add_to_list(of: Patient | Resuscitation, entry: BareEntry) -> None:
    """Add the entry to its list, if it has one and this is where the list is."""
    listed, lists_of = LISTED.get(entry["kind"]), cast("dict[str, list[object]]", of)
    if listed and listed.name in lists_of:
        lists_of[listed.name].append(item(listed, entry))


def require_fields(declared: Sequence[tuple[str, Effects]]) -> None:
    """Raises ValueError for an effect on a field that no patient has, and for treatments that are not those of the type."""
    fields, listing = Resuscitation.__annotations__, Resuscitation.__annotations__ | Patient.__annotations__
    named = {*times(declared, Earliest).values(), *times(declared, Latest).values()} - fields.keys()
    named |= {one.name for one in lists(declared).values()} - listing.keys()
    if named:
        raise ValueError(f"clinical kinds have an effect on {sorted(named)}, which no patient has")
    if set(get_args(TreatmentKind)) ^ treatments(declared):
        raise ValueError("TreatmentKind and the kinds that are treatments differ")


require_fields(_DECLARED)
