"""Triage of many patients: the tools as tables, and the category that the answers come to. Pure: no django, no clock.

Ten Second Triage is for any responder and needs no measurement (NHS England, casualty labelling and triage; NFCC; EMJ 2024;41
Suppl 1:A16): it never says "dead", and a child too young to talk falls to P1. MITT, the NHS Major Incident Triage Tool, is for
clinicians and all ages (NHS England; EMJ 2022, emermed-2022-212569); a slow pulse is not scored. START and JumpSTART are as
taught in the United States, with minor, delayed, immediate and deceased named P3, P2, P1 and dead; a deployment that turns them
on has them approved by its medical director first. The order of the first tests of MITT must be checked against the card of the
NHS before a release. The result of a tool is recorded; it is no diagnosis, and a person may triage again at any time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal, get_args

import msgspec

from apps.core.technical import OperatorText

ToolName = Literal["tst", "mitt", "start", "jumpstart"]
Category = Literal["p1", "p2", "p3", "not_breathing", "dead"]
TriageAnswer = bool | int | Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Answers = Mapping[str, TriageAnswer]

TOOL_NAMES: tuple[ToolName, ...] = get_args(ToolName)
CATEGORIES: tuple[Category, ...] = get_args(Category)
MOST_PER_MIN = 300
MOST_SECONDS = 30
MOST_YEARS = 120


class AnswersWrong(ValueError):
    """The answers are none that the tool can have asked for."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """One step of a tool. An answer leads to a category or to the name of another step.

    `options`: the possible answers, yes and no or words. `bands`: for whole numbers, (up to and including, where to), rising; the
    last bound is the highest possible answer. Two steps may have the same `key`: it is asked once.
    """

    key: str
    name: str
    options: tuple[tuple[bool | str, str], ...] = ()
    bands: tuple[tuple[int, str], ...] = ()

    def leads_to(self, answer: TriageAnswer) -> str:
        """The category or step after this answer. Raises AnswersWrong for an answer that is not possible; 1 is not yes."""
        if type(answer) is int and answer >= 0:
            for most, where in self.bands:
                if answer <= most:
                    return where
        for option, where in self.options:
            if type(answer) is type(option) and answer == option:
                return where
        raise AnswersWrong(f"{self.key} has no such answer.")


def _asked(key: str, *, yes: str, no: str, name: str = "") -> Question:
    return Question(key=key, name=name or key, options=((True, yes), (False, no)))


def _counted(key: str, *bands: tuple[int, str], name: str = "") -> Question:
    return Question(key=key, name=name or key, bands=bands)


TOOLS: Mapping[ToolName, tuple[Question, ...]] = {
    "tst": (
        _asked("walking", yes="p3", no="severe_bleeding"),
        _asked("severe_bleeding", yes="p1", no="talking"),
        _asked("talking", yes="penetrating", no="breathing"),
        _asked("penetrating", yes="p1", no="p2"),
        _asked("breathing", yes="p1", no="not_breathing"),
    ),
    "mitt": (
        _asked("catastrophic_bleeding", yes="p1", no="walking"),
        _asked("walking", yes="p3", no="breathing"),
        _asked("breathing", yes="voice", no="age_not_breathing"),
        _counted("age", (11, "submersion_or_smoke"), (MOST_YEARS, "dead"), name="age_not_breathing"),
        _asked("submersion_or_smoke", yes="breathing_after_breaths", no="dead"),
        _asked("breathing_after_breaths", yes="voice", no="dead"),
        _asked("voice", yes="age", no="p1"),
        _counted("age", (2, "p1"), (MOST_YEARS, "rr")),
        _counted("rr", (11, "p1"), (23, "hr"), (MOST_PER_MIN, "p1")),
        _counted("hr", (99, "p2"), (MOST_PER_MIN, "p1")),
    ),
    "start": (
        _asked("walking", yes="p3", no="breathing"),
        _asked("breathing", yes="rr", no="breathing_when_opened"),
        _asked("breathing_when_opened", yes="p1", no="dead"),
        _counted("rr", (30, "radial_pulse"), (MOST_PER_MIN, "p1")),
        _asked("radial_pulse", yes="crt", no="p1"),
        _counted("crt", (2, "follows_commands"), (MOST_SECONDS, "p1")),
        _asked("follows_commands", yes="p2", no="p1"),
    ),
    "jumpstart": (
        _asked("walking", yes="p3", no="breathing"),
        _asked("breathing", yes="rr", no="breathing_when_opened"),
        _asked("breathing_when_opened", yes="p1", no="pulse_not_breathing"),
        _asked("pulse", yes="breathing_after_breaths", no="dead", name="pulse_not_breathing"),
        _asked("breathing_after_breaths", yes="p1", no="dead"),
        _counted("rr", (14, "p1"), (45, "pulse"), (MOST_PER_MIN, "p1")),
        _asked("pulse", yes="avpu", no="p1"),
        Question(
            key="avpu",
            name="avpu",
            options=(
                ("alert", "p2"),
                ("voice", "p2"),
                ("pain_appropriate", "p2"),
                ("pain_inappropriate", "p1"),
                ("unresponsive", "p1"),
            ),
        ),
    ),
}


def fault_of_tools(names: Sequence[str]) -> OperatorText | None:
    """What is wrong with the tools that an installation turns on; None if nothing is."""
    if names and len(set(names)) == len(names) and set(names) <= set(TOOL_NAMES):
        return None
    return (
        f"TRIAGE_TOOLS is {','.join(names)!r}: list each of {', '.join(TOOL_NAMES)} that is taught here once."
    )


def category(tool: ToolName, answers: Answers) -> Category:
    """What the answers come to. Raises AnswersWrong if one is missing, of another form, or was never asked for."""
    steps = {question.name: question for question in TOOLS[tool]}
    question, asked = TOOLS[tool][0], set[str]()
    while question.key in answers:
        asked.add(question.key)
        where = question.leads_to(answers[question.key])
        if where not in steps:
            _refuse_superfluous(answers, asked)
            return _category_named(where)
        question = steps[where]
    _refuse_superfluous(answers, asked)
    raise AnswersWrong(f"{question.key} is not answered.")


def _refuse_superfluous(answers: Answers, asked: set[str]) -> None:
    if answers.keys() - asked:
        raise AnswersWrong("More is answered than was asked.")


def _category_named(name: str) -> Category:
    return next(one for one in CATEGORIES if one == name)
