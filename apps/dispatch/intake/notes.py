"""What was done with parts of a message that could not be taken as they came: a code and the field, never what it said. Pure."""

from __future__ import annotations

from typing import TypedDict

LONGEST_FIELD = 60
MOST = 40


class Note(TypedDict):
    code: str
    field: str


class Notes:
    """The notes about one message, each once, in the order in which they came up."""

    def __init__(self) -> None:
        self._notes: list[Note] = []

    def add(self, code: str, field: str = "") -> None:
        note: Note = {"code": code, "field": _name(field)}
        if note in self._notes:
            return
        if len(self._notes) < MOST:
            self._notes.append(note)
        elif len(self._notes) == MOST:
            self._notes.append({"code": "more_left_out", "field": ""})

    def has_field(self, name: str) -> bool:
        """Whether some part of this field could not be taken as it came."""
        return any(note["field"] == name or note["field"].startswith(f"{name}.") for note in self._notes)

    def all(self) -> list[Note]:
        return list(self._notes)


def _name(field: str) -> str:
    """A name that somebody else chose, as it can be shown: printable, on one line and short."""
    shown = "".join(sign if sign.isprintable() else "?" for sign in field)
    return shown[:LONGEST_FIELD]
