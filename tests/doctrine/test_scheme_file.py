"""The file of a scheme is right in every place, or refused with the line of every fault."""

from __future__ import annotations

from datetime import date

import pytest

from apps.doctrine.scheme import (
    CrewFallback,
    CrewNeed,
    CrewResponse,
    Effective,
    KitRule,
    ReleasedBy,
    Speeds,
)
from apps.doctrine.scheme_file import Fault, SchemeFileError, is_scheme_file, read_scheme, shipped_text
from tests.support.scheme import SCHEME

KNOWN_TERMS = (
    "how_many, margin_s, radius_m, eta_ceiling_s, displayed_within_s, acknowledge_within_s, position_max_age_s, "
    "measured_against, released_by, without_ambulance"
)
RESPONSE = """  response:
    - for: [cardiac_arrest]
      needs: [{skill: paramedic}, {hands: 4}]
    - for: "*"
      needs: [{count: 1}]
"""


def faults(text: str) -> list[Fault]:
    with pytest.raises(SchemeFileError) as refusal:
        read_scheme(text)
    return refusal.value.faults


def line_of(words: str) -> int:
    lines = [number for number, line in enumerate(SCHEME.splitlines(), start=1) if words in line]
    assert len(lines) == 1, words
    return lines[0]


def test_the_shipped_scheme_is_read() -> None:
    scheme = read_scheme(shipped_text())
    assert (scheme.scheme, scheme.version) == ("british-co-responder", 2)
    assert scheme.effective == Effective(since=date(2017, 9, 5))
    assert [(one.marker, one.means) for one in scheme.excludes.hazards] == [
        ("known_violence", "police_first"),
        ("weapons", "police_first"),
        ("scene_unsafe", "scene_unsafe"),
    ]
    assert scheme.excludes.minimum_age_years is None
    terms = scheme.co_responder
    assert (terms.how_many, terms.margin_s, terms.radius_m, terms.eta_ceiling_s) == (1, 60, 8_000, 480)
    assert (terms.displayed_within_s, terms.acknowledge_within_s, terms.position_max_age_s) == (5, 20, 900)
    assert scheme.crew.response == (
        CrewResponse(
            for_=("cardiac_arrest", "respiratory_arrest"),
            needs=(CrewNeed(skill="paramedic"), CrewNeed(transports=True), CrewNeed(hands=4)),
            at_most=2,
        ),
        CrewResponse(for_="*", needs=(CrewNeed(skill="emt", transports=True),)),
    )
    assert scheme.crew.never == ("patient_transport",)
    assert (scheme.crew.unknown_skill, scheme.crew.fallback) == (
        "counts",
        CrewFallback(nearest_any_after_s=120),
    )
    assert (terms.measured_against, terms.released_by) == ("paramedic", ReleasedBy(skill="emt", aed=True))
    assert scheme.kit[1] == KitRule(item="aed_pads", label="AED pads", dated=True, required=True)
    assert [one.item for one in scheme.kit if not one.required] == ["oxygen", "tourniquets"]
    assert scheme.travel.speed_m_per_s.urban == Speeds(day=11.5, peak=10.0, night=13.4)
    assert (scheme.hysteresis_s, scheme.weekly_cap) == (45, None)
    assert scheme.tourniquets.second_try is False


def test_a_second_try_is_had_only_where_it_is_said() -> None:
    assert read_scheme(SCHEME).tourniquets.second_try is False
    assert read_scheme(SCHEME + "tourniquets: {second_try: true}\n").tourniquets.second_try is True
    text = SCHEME + "tourniquets: {second_try: 2}\n"
    line = len(text.splitlines())
    assert faults(text) == [Fault(line, "tourniquets.second_try: expected bool, got int")]


WRONG = [
    ("  margin_s: 60", "  margin_s: -1", "co_responder.margin_s: expected int >= 0"),
    ("  margin_s: 60", "  margin_s: '60'", "co_responder.margin_s: expected int, got str"),
    (
        "  margin_s: 60",
        "  margin_s: 060",
        "co_responder.margin_s: write the number in plain decimals, not 060",
    ),
    (
        "  margin_s: 60",
        "  margin_s: 1:00",
        "co_responder.margin_s: write the number in plain decimals, not 1:00",
    ),
    ("  radius_m: 8000", "  radius_m: 0", "co_responder.radius_m: expected int >= 1"),
    ("  radius_m: 8000", "  radius_m: 100001", "co_responder.radius_m: expected int <= 100000"),
    (
        "  eta_ceiling_s: 480",
        "  eta_ceiling_s: 59",
        "co_responder.eta_ceiling_s 59 is less than margin_s 60",
    ),
    (
        "effective: {from: 2017-09-05}",
        "effective: {from: 2017-09-05, to: 2017-09-04}",
        "effective.to 2017-09-04 lies before effective.from 2017-09-05",
    ),
    (
        "effective: {from: 2017-09-05}",
        "effective: {from: 2017-02-30}",
        "effective.from: 2017-02-30 cannot be read",
    ),
    ("[CARDIAC_ARREST, RESPIRATORY_ARREST]}", "[]}", "activates[0].codes: expected array of length >= 1"),
    (
        "[CARDIAC_ARREST, RESPIRATORY_ARREST]}",
        "[X, X]}",
        "activates: cad X is repeated",
    ),
    ("means: scene_unsafe", "means: run", "excludes.hazards[1].means: invalid enum value 'run'"),
    (
        "{marker: scene_unsafe, means: scene_unsafe}",
        "{marker: Care-Home, means: scene_unsafe}",
        "excludes.hazards[1].means: care_home is something that the caller says of the patient: "
        "it means unsuitable, not scene_unsafe",
    ),
    ("  of: anyone", "  of: nobody", "competence.of: invalid enum value 'nobody'"),
    ("item: oxygen", "item: aed", "kit: aed is repeated"),
    ("item: oxygen", "item: Kettle", "kit[4].item: expected str matching regex '^[a-z][a-z0-9_]{0,39}$'"),
    ("  detour: 1.35", "  detour: .nan", "travel.detour: write the number in plain decimals, not .nan"),
    ("  detour: 1.35", "  detour: 0.9", "travel.detour: expected float >= 1.0"),
    ("  night_hours: []", "  night_hours: [24]", "travel.night_hours: expected int <= 23"),
    ("stand_down: [police_tasking", "stand_down: [tea", "stand_down: invalid enum value 'tea'"),
    ("hysteresis_s: 45", "hysteresis_s: yes", "hysteresis_s: expected int, got bool"),
    ("hysteresis_s: 45", "hysteresis_s: !!python/name:os.x 45", "hysteresis_s: 45 cannot be read"),
]


@pytest.mark.parametrize(("was", "becomes", "reason"), WRONG)
def test_a_fault_is_reported_with_its_line(was: str, becomes: str, reason: str) -> None:
    assert faults(SCHEME.replace(was, becomes)) == [Fault(line_of(was), reason)]


def with_response(response: str = RESPONSE) -> str:
    return SCHEME.replace("  how_many: 1\n  for_arrest: 1\n", response)


def test_a_scheme_that_says_a_number_of_crews_is_still_read() -> None:
    crew = read_scheme(SCHEME).crew
    assert (crew.how_many, crew.for_arrest, crew.response) == (1, 1, ())
    assert (crew.never, crew.unknown_skill) == (("patient_transport",), "counts")


@pytest.mark.parametrize(
    ("was", "becomes", "line", "reason"),
    [
        ("{hands: 4}", "{hands: 0}", 2, "crew.response[0].needs[1].hands: expected int >= 1"),
        (
            "{hands: 4}",
            "{hands: 4, skill: emt}",
            2,
            "crew.response[0].needs[1]: hands are people, not crews: give them a need of their own",
        ),
        ("{skill: paramedic}", "{skil: paramedic}", 2, None),
        ("[{count: 1}]", "[]", 4, "crew.response[1].needs: expected array of length >= 1"),
        ("for: [cardiac_arrest]", "for: []", 1, None),
        ("for: [cardiac_arrest]", "for: everything", 1, None),
        ("for: [cardiac_arrest]", "for: [x, x]", 1, "crew.response[0].for: x is repeated"),
        (
            'for: "*"',
            "for: [other]",
            1,
            'crew.response has no row for "*", so that some calls would need nothing',
        ),
        ('for: "*"', "for: [cardiac_arrest]", None, None),
        (
            "  response:",
            "  how_many: 1\n  response:",
            0,
            "crew.response says what a call needs: leave out crew.how_many",
        ),
    ],
)
def test_a_response_that_cannot_be_is_refused_with_its_line(
    was: str, becomes: str, line: int | None, reason: str | None
) -> None:
    text = with_response()
    assert read_scheme(text).crew.response[0].for_ == ("cardiac_arrest",)
    found = faults(text.replace(was, becomes, 1))
    begins = next(number for number, one in enumerate(text.splitlines(), 1) if one == "  response:")
    if line is not None:
        assert found[0].line == begins + line
    if reason is not None:
        assert [one.reason for one in found] == [reason]


def test_a_scheme_says_what_an_arrest_needs_in_one_way_or_the_other() -> None:
    assert [one.reason for one in faults(with_response(""))] == [
        "say crew.response, or crew.for_arrest as older schemes do"
    ]


@pytest.mark.parametrize("terms", ["co_responder", "crew"])
@pytest.mark.parametrize(
    ("window", "reason"),
    [
        ("displayed_within_s: 20", "displayed_within_s 20 must be less than acknowledge_within_s 20: "),
        ("acknowledge_within_s: 4", "acknowledge_within_s: expected int >= 5"),
        ("acknowledge_within_s: 301", "acknowledge_within_s: expected int <= 300"),
    ],
)
def test_windows_that_cannot_be_are_refused(terms: str, window: str, reason: str) -> None:
    before, part, after = SCHEME.partition(f"\n{terms}:\n")
    name, _, _ = window.partition(":")
    was = next(line.strip() for line in after.splitlines() if name in line)
    (fault,) = faults(before + part + after.replace(was, window, 1))
    assert fault.line == (before + part).count("\n") + after[: after.index(was)].count("\n") + 1
    assert fault.reason.startswith(f"{terms}.{reason}")


def test_an_unknown_key_is_reported_with_the_one_that_is_missing() -> None:
    text = SCHEME.replace("  margin_s: 60", "  margin_m: 60")
    assert faults(text) == [
        Fault(line_of("co_responder:") + 1, "co_responder.margin_s is missing"),
        Fault(line_of("margin_s"), f"there is no key co_responder.margin_m; known here: {KNOWN_TERMS}"),
    ]


def test_every_fault_is_reported_at_once_in_the_order_of_the_lines() -> None:
    text = SCHEME.replace("hysteresis_s: 45", "hysteresis_s: 601\nweekly_cap: 0").replace(
        "  radius_m: 8000", "  radius_m: 8000\n  radius_m: 9000"
    )
    text = text.replace("title: Scheme of the tests\n", "").replace("of: anyone", "of: anyone\n  tea: 2")
    assert [reason for _, reason in faults(text)] == [
        "title is missing",
        "the key radius_m is repeated",
        "there is no key competence.tea; known here: required, of",
        "hysteresis_s: expected int <= 600",
        "weekly_cap: expected int >= 1",
    ]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "the file is empty"),
        ("- one\n- two\n", 1, "a scheme must be keys with values"),
        ("scheme: a\nversion: [", 2, "not YAML: expected the node content, but found '<stream end>'"),
        ("scheme: &a x\ntitle: *a\n", 2, "write the value out: no aliases (*)"),
        ("[" * 20_000, 1, "nested too deep"),
        ("- " * 9_999, 1, "nested too deep"),
        ("#" * 20_001, 1, "a scheme has at most 20000 characters"),
        ("\x00", 1, None),
    ],
)
def test_what_is_no_scheme_at_all_is_refused(text: str, line: int, reason: str | None) -> None:
    (fault,) = faults(text)
    assert fault.line == line
    assert fault.reason == reason or (reason is None and fault.reason)


@pytest.mark.parametrize(
    ("text", "is_scheme"), [(SCHEME, True), ("system: x\ntriggers: []\n", False), ("# scheme:\n", False)]
)
def test_a_file_is_known_by_its_top_key(text: str, is_scheme: bool) -> None:
    assert is_scheme_file(text) is is_scheme
