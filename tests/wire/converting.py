"""Golden tables of tourniquets: when one may be converted, who agreed, the stage of its time, when to reassess it."""

from __future__ import annotations

from typing import Any

from tests.support.entries import A101, COLLEAGUE, DAY, PARAMEDIC, XT21, entry_id, tourniquet_id

Case = dict[str, Any]
PERMITTED: Case = {
    "is_clinician": True,
    "is_amputation": False,
    "is_in_shock": False,
    "is_monitorable": True,
    "retry_allowed": False,
    "hospital_within_min": None,
}
EFFORT = "On for less than 2 h: make every effort to convert."
CAUTION = "On for 2 to 6 h: probably safe, the limit is not proven."
LOCKED = "On for 6 h or more: it stays on."
LEAVE = "Hospital within 2 h of the application: leave it on."
NOT_CLINICIAN = "Only a clinician loosens it."
TIME_UNKNOWN = "The time of application is not known."
FAILED = "An earlier conversion failed: it stays on."
FAILED_LONG_AGO = "The failed conversion was more than 2 h ago: it stays on."
FAILED_TWICE = "A second conversion failed: it stays on."


def tables() -> dict[str, list[Case]]:
    return {"gate": _gates(), "stage": _stages(), "due": _dues(), "agreement": _agreements()}


def after(minutes: int, seconds: int = 0) -> str:
    """The time this long after midnight, when every tourniquet of these tables was applied."""
    hours, rest = divmod(minutes, 60)
    return f"{DAY}T{hours:02d}:{rest:02d}:{seconds:02d}.000Z"


def tourniquet(**other: Any) -> Case:
    return {
        "tourniquet": tourniquet_id(1),
        "limb": "left_leg",
        "site": "high",
        "over": "skin",
        "device": None,
        "time_known": True,
        "applied_at": after(0),
        "applied_by_unit": XT21,
        "status": "applied",
        "reassessed": [],
        "conversion": None,
        "converted_at": None,
        "failed_at": None,
        "failures": 0,
    } | other


def _gate(
    name: str,
    at: str,
    verdict: str,
    reasons: list[str],
    minutes: int | None,
    on: Case | None = None,
    **asked: Any,
) -> Case:
    return {
        "name": name,
        "tourniquet": on or tourniquet(),
        "at": at,
        "asked": PERMITTED | asked,
        "gate": {"verdict": verdict, "reasons": reasons, "minutes": minutes},
    }


def _gates() -> list[Case]:
    return [*_by_time(), *_by_the_patient(), *_by_hospital(), *_by_its_course()]


def _by_time() -> list[Case]:
    unknown = tourniquet(time_known=False)
    officer: Case = {"is_clinician": False}
    return [
        _gate("at once", after(0), "allow", [EFFORT], 0),
        _gate("by a clock that is behind", f"{DAY[:-2]}21T23:59:00.000Z", "allow", [EFFORT], 0),
        _gate("119 min", after(119), "allow", [EFFORT], 119),
        _gate("a second before 120 min", after(119, 59), "allow", [EFFORT], 119),
        _gate("120 min", after(120), "caution", [CAUTION], 120),
        _gate("359 min", after(359, 59), "caution", [CAUTION], 359),
        _gate("360 min", after(360), "deny", [LOCKED], 360),
        _gate("time not known", after(10), "deny", [TIME_UNKNOWN], None, unknown),
        _gate("officer", after(10), "deny", [NOT_CLINICIAN], 10, **officer),
        _gate("officer, 359 min", after(359), "deny", [NOT_CLINICIAN], 359, **officer),
        _gate("officer, 360 min", after(360), "deny", [NOT_CLINICIAN, LOCKED], 360, **officer),
        _gate(
            "officer, near a hospital",
            after(10),
            "deny",
            [NOT_CLINICIAN],
            10,
            hospital_within_min=5,
            **officer,
        ),
    ]


def _by_the_patient() -> list[Case]:
    amputation, shock = "It controls an amputation.", "The patient is in shock."
    unwatched = "The wound cannot be watched for bleeding."
    unsaid = [
        "Not said: is it over an amputation?",
        "Not said: is the patient in shock?",
        "Not said: can the wound be watched for bleeding?",
    ]
    names = ("is_amputation", "is_in_shock", "is_monitorable")
    single = [
        _gate(f"{name} not said", after(10), "deny", [words], 10, None, **{name: None})
        for name, words in zip(names, unsaid, strict=True)
    ]
    all_against: Case = {"is_amputation": True, "is_in_shock": True, "is_monitorable": False}
    every = [NOT_CLINICIAN, TIME_UNKNOWN, FAILED, amputation, shock, unwatched]
    worst = tourniquet(time_known=False, status="failed_locked", failed_at=after(5), failures=1)
    return [
        _gate("amputation", after(10), "deny", [amputation], 10, is_amputation=True),
        _gate("shock", after(10), "deny", [shock], 10, is_in_shock=True),
        _gate("wound not to be watched", after(10), "deny", [unwatched], 10, is_monitorable=False),
        *single,
        _gate("nothing said", after(10), "deny", unsaid, 10, None, **dict.fromkeys(names)),
        _gate("all at once", after(400), "deny", every, None, worst, is_clinician=False, **all_against),
    ]


def _by_hospital() -> list[Case]:
    return [
        _gate("hospital 120 min after it went on", after(60), "leave", [LEAVE], 60, hospital_within_min=60),
        _gate("hospital 121 min after it went on", after(60), "allow", [EFFORT], 60, hospital_within_min=61),
        _gate("hospital at 119 min", after(119), "leave", [LEAVE], 119, hospital_within_min=1),
        _gate("hospital near after 2 h", after(121), "caution", [CAUTION], 121, hospital_within_min=0),
        _gate("hospital near, in shock", after(10), "deny", ["The patient is in shock."], 10, is_in_shock=True,
              hospital_within_min=20),
    ]  # fmt: skip


def _by_its_course() -> list[Case]:
    failed = tourniquet(status="failed_locked", failed_at=after(30), failures=1)
    twice = tourniquet(status="failed_locked", failed_at=after(60), failures=2)
    converted = tourniquet(status="converted", converted_at=after(30))
    again = tourniquet(status="converting", failed_at=after(30), failures=1)
    retry: Case = {"retry_allowed": True}
    return [
        _gate("being converted", after(40), "allow", [EFFORT], 40, tourniquet(status="converting")),
        _gate("converted", after(40), "deny", ["It is converted already."], 40, converted),
        _gate("failed", after(40), "deny", [FAILED], 40, failed),
        _gate("failed, being tried again", after(40), "deny", [FAILED], 40, again),
        _gate("failed, one retry", after(40), "allow", [EFFORT], 40, failed, **retry),
        _gate("failed, one retry 120 min later", after(150), "caution", [CAUTION], 150, failed, **retry),
        _gate("failed, one retry 121 min later", after(151), "deny", [FAILED_LONG_AGO], 151, failed, **retry),
        _gate(
            "failed, one retry after 6 h", after(360), "deny", [LOCKED, FAILED_LONG_AGO], 360, failed, **retry
        ),
        _gate("failed twice", after(70), "deny", [FAILED_TWICE], 70, twice, **retry),
    ]


def _agreements() -> list[Case]:
    """Starts of a conversion by the paramedic: who agreed, and whether the agreement that is needed is missing."""
    alone: Case = {"agreed_with": None, "agreed_by_desk": False}
    desk, other = alone | {"agreed_by_desk": True}, alone | {"agreed_with": COLLEAGUE.person}
    both, oneself = other | {"agreed_by_desk": True}, alone | {"agreed_with": PARAMEDIC.person}
    unknown = tourniquet(time_known=False)
    return [
        _agreement("at once", after(0), alone, alone, False),
        _agreement("a second before 120 min", after(119, 59), alone, alone, False),
        _agreement("120 min", after(120), alone, alone, True),
        _agreement("a second before 360 min", after(359, 59), alone, alone, True),
        _agreement("360 min", after(360), alone, alone, False),
        _agreement("120 min, the desk", after(120), desk, desk, False),
        _agreement("359 min, the desk", after(359), desk, desk, False),
        _agreement("120 min, another", after(120), other, other, False),
        _agreement("359 min, another", after(359), other, other, False),
        _agreement("120 min, both", after(120), both, both, False),
        _agreement("120 min, oneself", after(120), oneself, alone, True),
        _agreement("119 min, oneself", after(119), oneself, alone, False),
        _agreement(
            "120 min, oneself and the desk", after(120), oneself | {"agreed_by_desk": True}, desk, False
        ),
        _agreement("120 min, as recorded before it was asked", after(120), {}, alone, True),
        _agreement("another, half said", after(120), {"agreed_with": COLLEAGUE.person}, other, False),
        _agreement("time not known", after(200), alone, alone, False, unknown),
    ]


def _agreement(name: str, at: str, said: Case, agreement: Case, lacks: bool, on: Case | None = None) -> Case:
    found = {"author": {"person": PARAMEDIC.person}, "payload": said, "flags": []}
    return {"name": name, "tourniquet": on or tourniquet(), "at": at, "recorded": found} | {
        "agreement": agreement,
        "lacks_agreement": lacks,
    }


def _stages() -> list[Case]:
    stages: list[tuple[int | None, str]] = [
        (None, "unknown"),
        (0, "fresh"),
        (89, "fresh"),
        (90, "amber"),
        (119, "amber"),
        (120, "red"),
        (359, "red"),
        (360, "locked"),
        (1_440, "locked"),
    ]
    return [{"minutes": minutes, "stage": stage} for minutes, stage in stages]


def _dues() -> list[Case]:
    def reassessed(n: int, minutes: int) -> Case:
        return {"entry": entry_id(n), "at": after(minutes), "bleeding": False, "distal_pulse": None}

    looked = [reassessed(9, 16), reassessed(10, 40)]
    failed = {"status": "failed_locked", "failed_at": after(50), "failures": 1}
    found = [
        (tourniquet(), after(15)),
        (tourniquet(time_known=False, applied_by_unit=A101), after(15)),
        (tourniquet(reassessed=[reassessed(9, 16)]), after(31)),
        (tourniquet(reassessed=looked), after(55)),
        (tourniquet(reassessed=looked, **failed), after(65)),
        (tourniquet(status="converted", converted_at=after(20)), after(35)),
        (tourniquet(status="converting"), after(15)),
    ]
    return [{"tourniquet": one, "due_at": due_at} for one, due_at in found]
