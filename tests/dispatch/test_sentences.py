"""The sentences of an allocation, word for word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any
from uuid import UUID

import pytest

from apps.core.words import LANGUAGES, Words
from apps.dispatch.eligibility.candidates import (
    AskedUnits,
    CallFacts,
    Candidate,
    CarriedItem,
    Check,
    Considered,
    CrewGoing,
    CrewMember,
    Terms,
)
from apps.dispatch.eligibility.rules import consider_co_responders, consider_crews
from apps.dispatch.explanation.sentences import account_of, gain_s
from apps.dispatch.said import said as coded
from apps.dispatch.said import text_of_all
from tests.dispatch.fleet import (
    A102,
    CALL,
    FULL_KIT,
    NOBODY_ASKED,
    POLICE,
    TERMS,
    XT21,
    days,
    eta,
    sentences_of,
    unit,
)

OLD_PADS = FULL_KIT | {"aed_pads": CarriedItem(serviceable=True, expires=days(-3))}
A104 = unit(A102, "A104", eta=eta(500, 5_200))
XT22 = unit(XT21, "XT22", eta=eta(250))
XT23 = unit(XT21, "XT23", eta=eta(115), duty="busy", task="FIREARMS-221")
XT24 = unit(XT21, "XT24", eta=eta(100), kit=OLD_PADS)
XT25 = unit(XT21, "XT25", eta=eta(350))
OFF: dict[str, Any] = {"duty": "off_duty", "crew": ()}


def allocation(
    units: Iterable[Candidate],
    sent: str,
    call: CallFacts = CALL,
    terms: dict[UUID, Terms] = TERMS,
    asked: AskedUnits = NOBODY_ASKED,
) -> list[Considered]:
    """The candidates, of which those named in `sent` are chosen."""
    units = list(units)
    crews = [_marked(one, sent) for one in consider_crews(units, call, asked, terms)]
    going = [
        CrewGoing(call_sign=one.unit.call_sign, eta_s=one.eta_s or 0)
        for one in crews
        if one.chosen or one.unit.commitment == "this"
    ]
    cos = consider_co_responders(units, call, asked, terms, going)
    return crews + [_marked(one, sent) for one in cos]


def _marked(one: Considered, sent: str) -> Considered:
    if one.unit.call_sign not in sent.split():
        return one
    assert one.is_eligible, one.failed
    return replace(one, chosen=True)


def said(units: Iterable[Candidate], sent: str, **given: Any) -> str:
    considered = allocation(units, sent, **given)
    return sentences_of(considered, gain_s(considered))


def test_an_arrest_in_the_middle_of_leeds() -> None:
    units = [
        *(A102, A104, XT21, XT22, XT23, XT24, XT25),
        unit(A102, "A105", eta=eta(90), **OFF),
        unit(XT21, "XT26", eta=eta(60), **OFF),
        unit(XT21, "XT27", eta=eta(600), **OFF),
    ]
    considered = allocation(units, "A102 A104 XT21")
    assert len(considered) == 10
    assert gain_s(considered) == 240
    assert sentences_of(considered, 240) == (
        "A102 goes, there in 6:10, with A104 as second crew. XT21 goes as well: there in 2:10, 4:00 sooner. "
        "Nearer but not sent: XT24 (AED pads expired 3 days ago) and XT23 (committed to a job of its own service, cannot divert). "
        "Not soon enough: XT25 (only 0:20 sooner than A102; the scheme asks for 1:00). Others: off duty (3)."
    )


@pytest.mark.parametrize(
    ("units", "sent", "sentence"),
    [
        ([A102], "A102", "A102 goes, there in 6:10."),
        (
            [A102, A104, unit(A102, "A106", eta=eta(620))],
            "A102 A104 A106",
            "A102 goes, there in 6:10, with A104 and A106 as further crews.",
        ),
        ([A102, A104], "A104", "A104 goes, there in 8:20."),
        (
            [A102, XT21],
            "A102 XT21",
            "A102 goes, there in 6:10. XT21 goes as well: there in 2:10, 4:00 sooner.",
        ),
        (
            [A102, XT21, XT22],
            "A102 XT21 XT22",
            "A102 goes, there in 6:10. XT21 and XT22 go as well: there in 2:10 and 4:10, the first 4:00 sooner.",
        ),
    ],
)
def test_who_goes(units: list[Candidate], sent: str, sentence: str) -> None:
    assert said(units, sent) == sentence


def test_no_ambulance_is_said_loudly() -> None:
    alone = "XT21 goes: there in 2:10. No paramedic is assigned yet; an ambulance is requested."
    must = "No ambulance is free. The control room must find one."
    held = replace(A102, commitment="other_real")
    assert said([held, replace(A104, **OFF), XT21], "XT21") == (
        f"{must} {alone} Not sent: A102 (committed to another incident). Others: off duty (1)."
    )
    assert said([replace(A102, **OFF)], "") == f"{must} Others: off duty (1)."
    assert said([XT21, replace(XT22, **OFF)], "XT21") == f"{alone} Others: off duty (1)."
    assert sentences_of([], None) == "No unit is known here. The control room must find one."


def test_an_ambulance_that_was_not_asked_for_is_not_missed() -> None:
    only_police = [one for one in allocation([A102, XT21], "A102 XT21") if one.role == "co_responder"]
    assert gain_s(only_police) is None
    assert sentences_of(only_police, None) == "XT21 goes: there in 2:10."


def test_who_could_have_gone_is_said() -> None:
    assert said([A102, A104], "") == "No ambulance is sent now; A102 could be, there in 6:10."
    assert said([A102, XT22, XT21], "A102") == (
        "A102 goes, there in 6:10. No co-responder is sent now; XT21 could be, there in 2:10."
    )


def test_what_keeps_every_co_responder_is_said_once() -> None:
    police = [XT21, XT22, XT23, replace(XT24, **OFF)]
    chest_pain = replace(CALL, code="CHEST_PAIN", trigger_label="Chest pain")
    assert said([A102, *police], "A102", call=chest_pain) == (
        "A102 goes, there in 6:10. No co-responder goes: Chest pain does not activate co-responders."
    )
    violence = replace(CALL, hazards=("known_violence",))
    assert said([A102, *police], "A102", call=violence) == (
        "A102 goes, there in 6:10. No co-responder goes: known violence: police attend as police, the ambulance is held."
    )
    off = {POLICE: replace(TERMS[POLICE], is_on=False)}
    assert said([A102, *police], "A102", terms=off) == (
        "A102 goes, there in 6:10. No co-responder goes: Calder & Aire Police has switched its scheme off."
    )


def test_why_no_co_responder_goes_unit_by_unit() -> None:
    lost = unit(XT21, "XT28", eta=None, position_age_s=None)
    units = [A102, XT23, XT24, XT25, lost, unit(XT21, "XT26", **OFF), unit(XT21, "XT27", crew=())]
    assert said(units, "A102") == (
        "A102 goes, there in 6:10. No co-responder goes: XT24 (AED pads expired 3 days ago), "
        "XT23 (committed to a job of its own service, cannot divert), XT25 (only 0:20 sooner than A102; "
        "the scheme asks for 1:00) and XT28 (position not known). "
        "Others: off duty (1) and nobody signed in (1)."
    )


def test_where_all_of_them_are_off_duty_none_is_named() -> None:
    offs = [unit(XT21, f"XT{number}", **OFF) for number in range(31, 36)]
    assert said([A102, *offs], "A102") == "A102 goes, there in 6:10. No co-responder goes: off duty (5)."
    assert said([A102, *offs[:1], unit(XT21, "XT40", crew=())], "A102") == (
        "A102 goes, there in 6:10. No co-responder goes: off duty (1) and nobody signed in (1)."
    )


def test_at_most_six_are_named_and_the_rest_counted() -> None:
    near = [unit(XT24, f"XT{number}", eta=eta(number)) for number in range(31, 36)]
    late = [unit(XT25, f"XT{number}", eta=eta(number * 10)) for number in (41, 42, 43)]
    far = [unit(XT21, f"XT{number}", eta=eta(900, 9_200)) for number in (51, 52)]
    assert said([A102, XT21, *near, *late, *far], "A102 XT21") == (
        "A102 goes, there in 6:10. XT21 goes as well: there in 2:10, 4:00 sooner. "
        "Nearer but not sent: XT31 (AED pads expired 3 days ago), XT32 (AED pads expired 3 days ago), "
        "XT33 (AED pads expired 3 days ago), XT34 (AED pads expired 3 days ago) and XT35 (AED pads expired 3 days ago). "
        "Not soon enough: XT41 (0:40 later than A102). Others: not soon enough (2) and too far away (2)."
    )


def test_two_that_would_come_too_late() -> None:
    assert said([A102, XT21, XT25, unit(XT25, "XT29", eta=eta(390))], "A102 XT21") == (
        "A102 goes, there in 6:10. XT21 goes as well: there in 2:10, 4:00 sooner. "
        "Not soon enough: XT25 (only 0:20 sooner than A102; the scheme asks for 1:00) and XT29 (0:20 later than A102)."
    )


def test_a_nearer_ambulance_that_is_not_sent_is_named_with_the_police() -> None:
    declined = unit(A102, "A101", eta=eta(110))
    asked = AskedUnits(statuses={str(declined.id): "declined"})
    assert said([A102, declined, XT21, XT23, XT24], "A102 XT21", asked=asked) == (
        "A102 goes, there in 6:10. XT21 goes as well: there in 2:10, 4:00 sooner. "
        "Nearer but not sent: XT24 (AED pads expired 3 days ago), A101 (has declined this incident) "
        "and XT23 (committed to a job of its own service, cannot divert)."
    )


def test_units_on_it_already() -> None:
    there = replace(A102, commitment="this")
    assert said([there, XT21], "XT21") == (
        "A102 is on it already. XT21 goes as well: there in 2:10, 4:00 sooner."
    )
    assert said([there, replace(XT21, commitment="this"), A104], "A104") == (
        "A102 and XT21 are on it already. A104 goes, there in 8:20."
    )
    assert said([there, replace(XT21, commitment="this")], "") == "A102 and XT21 are on it already."


def test_a_unit_taken_at_that_very_moment() -> None:
    taken = Check(check="reserved", ok=False, said=coded("reserved"))
    considered = [
        one.with_check(taken) if one.unit.call_sign == "XT21" else one
        for one in allocation([A102, XT21, XT22], "A102 XT22")
    ]
    assert sentences_of(considered, gain_s(considered)) == (
        "A102 goes, there in 6:10. XT22 goes as well: there in 4:10, 2:00 sooner. "
        "Nearer but not sent: XT21 (was taken by another incident at this very moment)."
    )


def test_others_who_have_not_joined_the_exercise() -> None:
    joined = [replace(one, drill=True) for one in (A102, XT21)]
    assert said([*joined, A104, XT22], "A102 XT21", call=replace(CALL, exercise=True)) == (
        "A102 goes, there in 6:10. XT21 goes as well: there in 2:10, 4:00 sooner. "
        "Others: not in the exercise (2)."
    )


def test_the_choice_knows_no_person() -> None:
    assert [field.name for field in fields(CrewMember)] == ["competences"]


def test_a_unit_that_nobody_judged_is_not_said_to_be_fit() -> None:
    unjudged = Considered(unit=XT21, role="co_responder", checks=())
    assert sentences_of([unjudged], None) == "No co-responder goes: XT21 (not considered)."


FAULTS: list[tuple[dict[str, Any], str]] = [
    ({"crew": ()}, "nobody signed in"),
    ({"commitment": "other_real"}, "committed to other work"),
    ({"crew": (CrewMember(competences={}),)}, "no competence in date aboard"),
    ({"kit": {}}, "kit that the scheme asks for is missing"),
    ({"position_age_s": None}, "no position to trust"),
    ({"agency": UUID(int=77)}, "no scheme switched on"),
]


@pytest.mark.parametrize(("fault", "group"), FAULTS)
def test_those_further_away_are_counted_by_reason(fault: dict[str, Any], group: str) -> None:
    before = "A102 goes, there in 6:10. XT21 goes as well: there in 2:10, 4:00 sooner. Others: "
    others = [unit(XT21, f"XT{number}", **{"eta": eta(200)} | fault) for number in (31, 32)]
    assert said([A102, XT21, *others[:1]], "A102 XT21") == f"{before}{group} (1)."
    assert said([A102, XT21, *others], "A102 XT21") == f"{before}{group} (2)."


def test_every_code_has_words_in_every_language() -> None:
    considered = allocation([A102, A104, XT21, XT23, XT24, XT25], "A102 A104 XT21")
    for language in LANGUAGES:
        text = text_of_all(account_of(considered, gain_s(considered)), Words.for_language(language))
        assert "decision-" not in text
        assert "XT25" in text
