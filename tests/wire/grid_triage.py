"""The golden tables of triage, read by both languages: every way through every tool on both sides of each edge, what is none
of its answers, and the tally of a scene.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from apps.care.triage import (
    TOOL_NAMES,
    TOOLS,
    AnswersWrong,
    Question,
    ToolName,
    TriageAnswer,
    category,
)
from tests.wire.tally import casualties_line, tally

Case = dict[str, Any]
# Both sides of every edge, and the ends of what can be said.
EDGES: dict[str, tuple[int, ...]] = {
    "age": (0, 2, 3, 11, 12, 120),
    "rr": (0, 11, 12, 14, 15, 23, 24, 29, 30, 31, 45, 46, 300),
    "hr": (0, 40, 99, 100, 300),
    "crt": (0, 2, 3, 30),
}
WRONG: tuple[tuple[ToolName, dict[str, Any]], ...] = (
    ("tst", {"walking": 1}),
    ("tst", {"walking": "yes"}),
    ("tst", {"walking": None}),
    ("tst", {"severe_bleeding": True}),
    ("tst", {"walking": True, "talking": True}),
    ("tst", {"walking": True, "colour": "red"}),
    ("tst", {"walking": False, "rr": 16}),
    ("mitt", {"catastrophic_bleeding": False, "walking": False, "breathing": False, "age": -1}),
    ("mitt", {"catastrophic_bleeding": False, "walking": False, "breathing": False, "age": 121}),
    ("mitt", {"catastrophic_bleeding": False, "walking": False, "breathing": False, "age": True}),
    ("mitt", {"catastrophic_bleeding": False, "walking": False, "breathing": False, "age": 11.5}),
    ("mitt", {"catastrophic_bleeding": False, "walking": False, "breathing": False, "voice": True}),
    ("start", {"walking": False, "breathing": True, "rr": 301}),
    ("start", {"walking": False, "breathing": True, "rr": "16"}),
    ("start", {"walking": False, "breathing": True, "rr": 16, "radial_pulse": True, "crt": 31}),
    ("jumpstart", {"walking": False, "breathing": True, "rr": 20, "pulse": True, "avpu": "pain"}),
    ("jumpstart", {"walking": False, "breathing": True, "rr": 20, "pulse": True, "avpu": True}),
)


def grids() -> dict[str, list[Case]]:
    """By file: `{tool, answers, next: key|null, category: str|null}` or `{tool, answers, wrong: true}`."""
    ways = {tool: [_case(tool, answers) for answers in _ways(tool, {})] for tool in TOOL_NAMES}
    return ways | {"wrong": [{"tool": tool, "answers": answers, "wrong": True} for tool, answers in WRONG]}


def _ways(tool: ToolName, answers: dict[str, TriageAnswer]) -> Iterator[dict[str, TriageAnswer]]:
    yield answers
    question = next_question(tool, answers)
    for answer in possible(question) if question else ():
        yield from _ways(tool, answers | {question.key: answer} if question else {})


def next_question(tool: ToolName, answers: Mapping[str, TriageAnswer]) -> Question | None:
    """The question that the client must ask next; None when the category is known."""
    steps = {question.name: question for question in TOOLS[tool]}
    asked = set[str]()
    question: Question | None = TOOLS[tool][0]
    while question and question.key in answers:
        asked.add(question.key)
        question = steps.get(question.leads_to(answers[question.key]))
    if answers.keys() - asked:
        raise AnswersWrong("More is answered than was asked.")
    return question


def possible(question: Question) -> list[TriageAnswer]:
    """Answers to a question on both sides of every edge."""
    if question.bands:
        return list(EDGES[question.key])
    return [option for option, _ in question.options]


def _case(tool: ToolName, answers: dict[str, TriageAnswer]) -> Case:
    question = next_question(tool, answers)
    found = None if question else category(tool, answers)
    return {"tool": tool, "answers": answers, "next": question and question.key, "category": found}


def judged(case: Case) -> Case:
    """What the server makes of a case."""
    try:
        return _case(case["tool"], case["answers"])
    except AnswersWrong:
        return {"tool": case["tool"], "answers": case["answers"], "wrong": True}


def scenes() -> list[Case]:
    """`{patients: {id: {merged_into, category}}, tally, line}`."""
    given: tuple[tuple[str | None, ...], ...] = (
        (),
        (None,),
        ("p3", "p1", "p3", "not_breathing"),
        ("p1", "p2", "p3", "not_breathing", "dead", None, None),
    )
    recorded = [{f"patient-{at}": _patient(name) for at, name in enumerate(names)} for names in given]
    recorded.append({"a": _patient("p1"), "b": _patient("p2", merged_into="a"), "c": _patient(None)})
    return [_scene(patients) for patients in recorded]


def _patient(name: str | None, merged_into: str | None = None) -> Case:
    return {"merged_into": merged_into, "category": name}


def _scene(patients: dict[str, Case]) -> Case:
    counts = tally({"patients": patients})
    return {"patients": patients, "tally": counts, "line": casualties_line(counts)}
