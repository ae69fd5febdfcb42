"""What a caller says, read part by part: one that cannot be used is named, and the others count."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from apps.dispatch.intake.caller import ReadCaller, read_caller
from apps.dispatch.intake.hazards import read_hazards
from apps.dispatch.intake.notes import Notes
from apps.incidents.hazards import Hazard

AT = datetime(2026, 11, 22, 22, 41, tzinfo=UTC)
ALL = {
    "cpr": {"in_progress": True, "instructed": True, "since": "2026-11-22T22:38:30Z"},
    "aed": {"at_scene": False, "on_way": True, "location": "Reception", "code": "C159X"},
    "breathing": "no",
    "conscious": False,
    "dnacpr": "none_known",
    "care_home": False,
    "patients": 2,
    "access": {"text": "Blue gate at the back", "code": "4711#", "floor": "3"},
    "priority": "Category 1",
    "contact": {"number": "07700 900123"},
}
SAID = {
    "cpr": True,
    "cpr_since": "2026-11-22T22:38:30.000Z",
    "instructed": True,
    "aed_at_scene": False,
    "aed_on_way": True,
    "breathing": "no",
    "conscious": False,
    "dnacpr": "none_known",
    "care_home": False,
    "patients": 2,
    "priority": "c1",
}
WORDS = {
    "text": "Blue gate at the back",
    "code": "4711#",
    "floor": "3",
    "aed_location": "Reception",
    "aed_code": "C159X",
    "contact": "07700 900123",
}
LONG = "Turn left. " * 40


def caller(value: Any) -> tuple[ReadCaller | None, list[tuple[str, str]]]:
    notes = Notes()
    read = read_caller(value, notes, "Europe/London", AT)
    return read, [(note["code"], note["field"]) for note in notes.all()]


def test_all_that_can_be_said_is_read() -> None:
    assert caller(ALL) == (ReadCaller(said=SAID, access=WORDS), [])


@pytest.mark.parametrize(
    ("given", "said", "notes"),
    [
        ({"patients": 0}, None, [("field_ignored", "caller.patients")]),
        ({"patients": "two", "conscious": "no"}, {"conscious": False}, [
            ("read_as_flag", "caller.conscious"), ("field_ignored", "caller.patients")]),
        ({"cpr": True, "breathing": "agonal"}, {"breathing": "abnormal"}, [("field_ignored", "caller.cpr")]),
        ({"cpr": {"in_progress": True, "since": "2026-11-23T00:00:00Z"}}, {"cpr": True},
            [("clock_ahead", "caller.cpr.since")]),
        ({"cpr": {"in_progress": True, "since": "1970-01-01T00:00:00Z"}}, {"cpr": True},
            [("clock_not_set", "caller.cpr.since")]),
        ({"breathing": True, "dnacpr": "Document Seen"}, {"breathing": "yes", "dnacpr": "document_seen"}, []),
        ({"dnacpr": "maybe", "care_home": True}, {"care_home": True}, [("field_ignored", "caller.dnacpr")]),
        ({"priority": 2}, {"priority": "c2"}, [("read_as_text", "caller.priority")]),
        ({"priority": "P3"}, {"priority": "c3"}, []),
        ({"mood": "calm", "conscious": True}, {"conscious": True}, [("field_unknown", "caller.mood")]),
        ([], None, [("field_ignored", "caller")]),
        (None, None, []),
        ({}, None, []),
        ({"cpr": None, "aed": {}, "access": None}, None, []),
    ],
)  # fmt: skip
def test_each_part_is_judged_alone(given: Any, said: Any, notes: list[tuple[str, str]]) -> None:
    read, noted = caller(given)
    assert (read and dict(read.said), noted) == (said, notes)


def test_a_priority_that_is_none_of_four_stays_in_its_own_words() -> None:
    read, noted = caller({"priority": "Amber"})
    assert (read, noted) == (ReadCaller(priority="Amber"), [])


def test_words_for_the_way_in_are_kept_whole_however_long_they_are() -> None:
    read, noted = caller({"access": {"text": LONG, "code": "1" * 50}, "contact": "999"})
    assert read is not None
    assert dict(read.access) == {"text": LONG.strip(), "code": "1" * 50, "contact": "999"}
    assert noted == [("text_long", "caller.access.text"), ("text_long", "caller.access.code")]


@pytest.mark.parametrize(
    ("given", "read", "notes"),
    [
        ("Dog in the yard", Hazard(words=("Dog in the yard",)), []),
        ("known_violence", Hazard(words=("known_violence",), marker="known_violence"), []),
        ({"marker": "Weapons", "text": "Knife", "severity": "danger", "source": "Police log 7"},
            Hazard(words=("Weapons", "Knife"), marker="weapons", severity="danger", source="Police_log_7"), []),
        ({"text": "Dog", "expires_at": "2026-11-23"}, Hazard(words=("Dog",)),
            [("field_ignored", "hazards.expires_at")]),
        ({"text": "Gas", "expires_at": "2026-11-22T20:00:00Z"},
            Hazard(words=("Gas",), expires_at=datetime(2026, 11, 22, 20, tzinfo=UTC)),
            [("already_expired", "hazards.expires_at")]),
        ({"text": "Gas", "expires_at": "2026-11-23T20:00:00Z"},
            Hazard(words=("Gas",), expires_at=datetime(2026, 11, 23, 20, tzinfo=UTC)), []),
        ({"marker": "Mr Quill of 14 Mill Lane", "severity": "red"}, Hazard(words=("Mr Quill of 14 Mill Lane",)),
            [("field_ignored", "hazards.severity")]),
    ],
)  # fmt: skip
def test_a_hazard_is_read_as_far_as_it_can_be(given: Any, read: Hazard, notes: list[tuple[str, str]]) -> None:
    noted = Notes()
    assert read_hazards([given], noted, "Europe/London", AT) == (read,)
    assert [(note["code"], note["field"]) for note in noted.all()] == notes
