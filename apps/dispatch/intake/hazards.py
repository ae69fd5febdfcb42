"""The hazards of a call, read from a message: a line of words, or an object with what is known of the hazard. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, cast

from apps.dispatch.intake import values
from apps.dispatch.intake.names import as_we_call_them
from apps.dispatch.intake.notes import Notes
from apps.incidents.caller_kinds import Severity
from apps.incidents.hazards import Hazard, flat

HAZARD_LENGTH = 200
MOST_HAZARDS, MOST_OF_HAZARDS = 40, 3_000
WORDS = ("marker", "text")
FIELDS = frozenset({*WORDS, "severity", "expires_at", "source", "id"})
SEVERITIES = ("info", "caution", "danger")
SOURCE_LENGTH = 40
APART, APART_IN_ONE = r"[;|\r\n]", r"[;|,\r\n]"
"""What is between several hazards in one line: a comma only where the line came without its list."""
MOST_WORDS_OF_ONE = 6
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,39}")
CODE_IN_WORDS = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+")
"""What a machine writes: a line with such a form is a code. Typed words stay in the text, where they can be erased."""


def read_hazards(value: Any, notes: Notes, zone: str, at: datetime) -> tuple[Hazard, ...] | None:
    """The hazards, each of which can be used; a single one may come without its list.

    None: nothing that can be used, so that what is known of hazards stays. Only an empty list says that there are none.
    """
    if value is None:
        notes.add("field_ignored", "hazards")
        return None
    if isinstance(value, list):
        given = [one for each in value for one in _alone(each)]
    else:
        notes.add("read_as_list", "hazards")
        given = _lines(value, APART_IN_ONE)
    read: list[Hazard] = []
    for one in given:
        if len(read) >= MOST_HAZARDS or sum(map(len, flat(read))) > MOST_OF_HAZARDS:
            notes.add("list_cut", "hazards")
            break
        if hazard := _hazard(one, notes, zone, at):
            read.append(hazard)
    return tuple(dict.fromkeys(read)) if read or value == [] else None


def _alone(value: Any) -> list[Any]:
    """What one place of the list holds: a list of hazards, or several in one line."""
    if isinstance(value, list):
        return [one for each in value for one in _alone(each)]
    return _lines(value, APART)


def _lines(value: Any, apart: str) -> list[Any]:
    return [one for one in re.split(apart, value) if one.strip()] if isinstance(value, str) else [value]


def _hazard(value: Any, notes: Notes, zone: str, at: datetime) -> Hazard | None:
    if not isinstance(value, Mapping):
        words = values.text(value, notes, "hazards", HAZARD_LENGTH)
        return Hazard(words=(words,), marker=_marker(words, CODE_IN_WORDS)) if words else None
    value = as_we_call_them(value, FIELDS, notes, "hazards.")
    for name in sorted(set(value) - FIELDS):
        notes.add("field_ignored", f"hazards.{name}")
    found = {name: values.text(value.get(name), notes, f"hazards.{name}", HAZARD_LENGTH) for name in WORDS}
    if not any(found.values()):
        return _in_other_words(value, notes)
    return Hazard(
        words=tuple(one for one in found.values() if one),
        marker=_marker(found["marker"], CODE),
        severity=cast(
            "Severity | None",
            values.choice(value.get("severity"), notes, "hazards.severity", SEVERITIES),
        ),
        expires_at=_until(value.get("expires_at"), notes, zone, at),
        source=code_of(values.text(value.get("source"), notes, "hazards.source", 1_000), SOURCE_LENGTH),
    )


def _in_other_words(value: Mapping[str, Any], notes: Notes) -> Hazard | None:
    """A hazard of another form: all its words, and the names of what it says to be so. None of them may be lost."""
    notes.add("field_ignored", "hazards")
    words = [cut for one in _words_in(value) if (cut := values.text(one, Notes(), "", HAZARD_LENGTH))]
    return Hazard(words=tuple(dict.fromkeys(words[:MOST_WORDS_OF_ONE]))) if words else None


def _words_in(value: Any, name: str = "") -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif value is True:
        yield name
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _words_in(one, str(key))
    elif isinstance(value, list):
        for one in value:
            yield from _words_in(one, name)


def _marker(words: str, form: re.Pattern[str]) -> str | None:
    return words.casefold() if form.fullmatch(words) else None


def _until(value: Any, notes: Notes, zone: str, at: datetime) -> datetime | None:
    """Until when it holds. A time that has passed is noted; one in the future is what is expected."""
    unseen = Notes()
    read = values.when(value, unseen, "hazards.expires_at", zone, at)
    for note in unseen.all():
        if note["code"] not in ("clock_ahead", "clock_not_set"):
            notes.add(note["code"], note["field"])
    if read is not None and read <= at:
        notes.add("already_expired", "hazards.expires_at")
    return read


def code_of(said: str, length: int) -> str | None:
    """Words made a code: free words stay out of the journal."""
    return re.sub(r"[^A-Za-z0-9_.:-]+", "_", said).strip("_.:-")[:length] or None
