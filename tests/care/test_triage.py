"""Triage against the printed cards, written here a second time as plain questions, for every answer and every edge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import Any

import pytest

from apps.care.triage import (
    CATEGORIES,
    TOOL_NAMES,
    TOOLS,
    AnswersWrong,
    ToolName,
    TriageAnswer,
    category,
)
from tests.wire.freeze import read
from tests.wire.grid_triage import WRONG, grids, judged, next_question, scenes
from tests.wire.tally import casualties_line, tally

Asked = dict[str, Any]
YES_NO = (False, True)
AVPU = ("alert", "voice", "pain_appropriate", "pain_inappropriate", "unresponsive")
AGES = (0, 1, 2, 3, 11, 12, 40, 120)
BREATHS = (0, 11, 12, 14, 15, 23, 24, 29, 30, 31, 45, 46, 300)
BEATS = (0, 99, 100, 300)
REFILLS = (0, 2, 3, 30)


class Patient:
    """A patient with every finding known. `used`: what a rescuer with this card had to check."""

    def __init__(self, known: Mapping[str, Any]) -> None:
        self.known = known
        self.used: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:
        self.used[name] = self.known[name]
        return self.known[name]


def by_the_ten_second_card(seen: Patient) -> str:
    """Walking; severe bleeding; talking and then a penetrating injury; breathing."""
    if seen.walking:
        return "p3"
    if seen.severe_bleeding:
        return "p1"
    if seen.talking:
        return "p1" if seen.penetrating else "p2"
    return "p1" if seen.breathing else "not_breathing"


def by_mitt(seen: Patient) -> str:
    """Catastrophic bleeding; walking; breathing, a child out of water or smoke after rescue breaths; voice; age; RR; HR."""
    if seen.catastrophic_bleeding:
        return "p1"
    if seen.walking:
        return "p3"
    if not seen.breathing:
        is_child_to_ventilate = seen.age < 12 and seen.submersion_or_smoke
        if not (is_child_to_ventilate and seen.breathing_after_breaths):
            return "dead"
    if not seen.voice or seen.age <= 2 or seen.rr < 12 or seen.rr > 23 or seen.hr >= 100:
        return "p1"
    return "p2"


def by_start(seen: Patient) -> str:
    if seen.walking:
        return "p3"
    if not seen.breathing:
        return "p1" if seen.breathing_when_opened else "dead"
    if seen.rr > 30 or not seen.radial_pulse or seen.crt > 2:
        return "p1"
    return "p2" if seen.follows_commands else "p1"


def by_jumpstart(seen: Patient) -> str:
    if seen.walking:
        return "p3"
    if not seen.breathing:
        if seen.breathing_when_opened:
            return "p1"
        return "p1" if seen.pulse and seen.breathing_after_breaths else "dead"
    if seen.rr < 15 or seen.rr > 45 or not seen.pulse:
        return "p1"
    return "p1" if seen.avpu in ("pain_inappropriate", "unresponsive") else "p2"


CARDS: dict[ToolName, Any] = {
    "tst": by_the_ten_second_card,
    "mitt": by_mitt,
    "start": by_start,
    "jumpstart": by_jumpstart,
}
SIGNS: dict[ToolName, dict[str, tuple[Any, ...]]] = {
    "tst": dict.fromkeys(("walking", "severe_bleeding", "talking", "penetrating", "breathing"), YES_NO),
    "mitt": {
        **dict.fromkeys(("catastrophic_bleeding", "walking", "breathing"), YES_NO),
        **dict.fromkeys(("submersion_or_smoke", "breathing_after_breaths", "voice"), YES_NO),
        "age": AGES,
        "rr": BREATHS,
        "hr": BEATS,
    },
    "start": {
        **dict.fromkeys(("walking", "breathing", "breathing_when_opened"), YES_NO),
        **dict.fromkeys(("radial_pulse", "follows_commands"), YES_NO),
        "rr": BREATHS,
        "crt": REFILLS,
    },
    "jumpstart": {
        **dict.fromkeys(("walking", "breathing", "breathing_when_opened"), YES_NO),
        **dict.fromkeys(("pulse", "breathing_after_breaths"), YES_NO),
        "rr": BREATHS,
        "avpu": AVPU,
    },
}


def everybody(tool: ToolName) -> Iterator[Patient]:
    signs = SIGNS[tool]
    for values in product(*signs.values()):
        yield Patient(dict(zip(signs, values, strict=True)))


@cache
def every_way(tool: ToolName) -> tuple[Patient, ...]:
    """One patient for each way through the card."""
    found: dict[tuple[Any, ...], Patient] = {}
    for patient in everybody(tool):
        CARDS[tool](patient)
        found.setdefault(tuple(patient.used.items()), patient)
    return tuple(found.values())


def ask(tool: ToolName, known: Mapping[str, TriageAnswer]) -> dict[str, TriageAnswer]:
    """The answers of a rescuer who answers what is asked next until nothing is."""
    answers: dict[str, TriageAnswer] = {}
    while question := next_question(tool, answers):
        answers[question.key] = known[question.key]
    return answers


@pytest.mark.parametrize("tool", TOOL_NAMES)
def test_every_patient_comes_to_what_the_card_says(tool: ToolName) -> None:
    for patient in everybody(tool):
        expected = CARDS[tool](patient)
        assert category(tool, patient.used) == expected, patient.known


@pytest.mark.parametrize("tool", TOOL_NAMES)
def test_no_more_is_asked_than_the_card_asks_and_in_its_order(tool: ToolName) -> None:
    for patient in every_way(tool):
        assert list(ask(tool, patient.known).items()) == list(patient.used.items())


@pytest.mark.parametrize("tool", TOOL_NAMES)
def test_nothing_is_known_before_the_last_answer(tool: ToolName) -> None:
    for patient in every_way(tool):
        answers = ask(tool, patient.known)
        last = list(answers)[-1]
        short = {key: answer for key, answer in answers.items() if key != last}
        with pytest.raises(AnswersWrong, match=f"^{last} is not answered.$"):
            category(tool, short)


@pytest.mark.parametrize("tool", TOOL_NAMES)
def test_what_was_not_asked_for_is_refused(tool: ToolName) -> None:
    for patient in every_way(tool):
        answers = ask(tool, patient.known)
        for more in (patient.known.items() - answers.items(), {("name", "Sam")}):
            for key, answer in more:
                with pytest.raises(AnswersWrong, match=r"^More is answered than was asked\.$"):
                    category(tool, answers | {key: answer})


def test_ten_seconds_never_say_dead_and_no_other_tool_says_not_breathing() -> None:
    said = {tool: {CARDS[tool](patient) for patient in every_way(tool)} for tool in TOOL_NAMES}
    with_dead = {"p1", "p2", "p3", "dead"}
    assert said.pop("tst") == {"p1", "p2", "p3", "not_breathing"}
    assert list(said.values()) == [with_dead, with_dead, with_dead]


def test_a_child_too_young_to_talk_is_a_p1() -> None:
    infant = {"walking": False, "severe_bleeding": False, "talking": False, "breathing": True}
    assert category("tst", infant) == "p1"


@pytest.mark.parametrize(
    ("tool", "key", "before", "after"),
    [
        ("mitt", "age", (2, "p1"), (3, "p2")),
        ("mitt", "rr", (11, "p1"), (12, "p2")),
        ("mitt", "rr", (24, "p1"), (23, "p2")),
        ("mitt", "hr", (100, "p1"), (99, "p2")),
        ("start", "rr", (31, "p1"), (30, "p2")),
        ("start", "crt", (3, "p1"), (2, "p2")),
        ("jumpstart", "rr", (14, "p1"), (15, "p2")),
        ("jumpstart", "rr", (46, "p1"), (45, "p2")),
    ],
)
def test_the_edges(tool: ToolName, key: str, before: tuple[int, str], after: tuple[int, str]) -> None:
    well = {name: values[-1] for name, values in SIGNS[tool].items()}
    well |= {"walking": False, "catastrophic_bleeding": False, "rr": 16, "hr": 80, "crt": 1, "avpu": "alert"}
    for value, expected in (before, after):
        assert category(tool, ask(tool, well | {key: value})) == expected


@pytest.mark.parametrize(("age", "expected"), [(11, "p2"), (12, "dead")])
def test_a_child_below_twelve_out_of_the_water_is_ventilated_first(age: int, expected: str) -> None:
    child: Asked = {"catastrophic_bleeding": False, "walking": False, "breathing": False, "age": age}
    child |= {"submersion_or_smoke": True, "breathing_after_breaths": True, "voice": True, "rr": 20, "hr": 90}
    assert category("mitt", ask("mitt", child)) == expected


@pytest.mark.parametrize(("tool", "answers"), WRONG)
def test_answers_of_no_such_form_are_refused(tool: ToolName, answers: dict[str, Any]) -> None:
    with pytest.raises(AnswersWrong):
        category(tool, answers)
    with pytest.raises(AnswersWrong):
        next_question(tool, answers)


@pytest.mark.parametrize("tool", TOOL_NAMES)
def test_the_table_of_a_tool_holds_together(tool: ToolName) -> None:
    names = [question.name for question in TOOLS[tool]]
    assert len(set(names)) == len(names)
    for question in TOOLS[tool]:
        bounds = [most for most, _ in question.bands]
        assert bounds == sorted(set(bounds))
        leads = {where for _, where in (*question.options, *question.bands)}
        assert leads <= {*names, *CATEGORIES}
        assert bool(question.options) != bool(question.bands)


def test_the_tables_in_the_files_are_those_that_are_walked_here() -> None:
    golden = read("triage")
    assert {name: one["cases"] for name, one in golden.items()} == grids()
    assert [case for one in golden.values() for case in one["cases"] if judged(case) != case] == []


def test_the_tally_of_a_scene() -> None:
    assert read("tally")["scenes"]["cases"] == scenes()
    patients = [(None, "p3"), (None, "p1"), (None, "p3"), ("a", "p2"), (None, "not_breathing"), (None, None)]
    state = {
        "patients": {
            str(at): {"merged_into": merged, "category": name} for at, (merged, name) in enumerate(patients)
        }
    }
    counts = tally(state)
    assert counts == {"p1": 1, "p2": 0, "p3": 2, "not_breathing": 1, "dead": 0, "untriaged": 1}
    assert casualties_line(counts) == "Number: 1 P1, 2 P3, 1 not breathing, 1 not triaged"
    assert casualties_line(dict.fromkeys(counts, 0)) == "Number: not known"
