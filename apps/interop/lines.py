"""The timeline of a patient's record: one line for each entry that still counts, in the order of time. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

from apps.care.circumstances import described_words
from apps.care.kinds import NAMES
from apps.care.observation_words import value_words
from apps.care.second_clinician import NOT_AGREED, second_clinician_in, second_clinician_words
from apps.care.tourniquets import STARTED
from apps.core.words import Words, capital
from apps.handovers.kinds import NAMES as HANDOVERS
from apps.handovers.treated import drug_words, look_words, oxygen_words, warmth_words
from apps.incidents.records import WireEntry
from apps.interop.counted import counts, patient_concerned
from apps.interop.edition import Edition
from apps.interop.local_time import clock
from apps.journal.effective import time_order
from apps.journal.kinds import numbers_in, registry
from apps.journal.papers import Nowhere, Placed, Said

Values = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class TimelineLine:
    """`clock`: local, with seconds; `call_sign`: the unit that recorded it, or a dash."""

    at: str
    clock: str
    call_sign: str
    kind: str
    words: str


def lines_of(edition: Edition, words: Words) -> list[TimelineLine]:
    """What was recorded of the patient, what units reached, and the patient's handovers."""
    shown = [one for one in edition.entries.values() if _is_shown(one, edition)]
    return [_line(one, edition, words) for one in sorted(shown, key=time_order)]


def _is_shown(entry: WireEntry, edition: Edition) -> bool:
    state, patient = edition.state, str(edition.patient["patient"])
    kind = registry.get(entry["kind"])
    if kind is None or isinstance(kind.papers.document, Nowhere) or not counts(entry, state):
        return False
    if entry["kind"] in NAMES:
        return patient_concerned(entry, state) == patient
    if entry["kind"] in HANDOVERS:
        held = state["handovers"].get(entry["payload"]["handover"])
        return bool(held and held["patient"] == patient)
    return bool(entry["kind"] == "status_reached" and entry["unit"] in state["involvements"])


def _line(entry: WireEntry, edition: Edition, words: Words) -> TimelineLine:
    part = edition.state["involvements"].get(entry["unit"] or "")
    return TimelineLine(
        at=entry["occurred_at"],
        clock=clock(entry["occurred_at"], edition.source.zone, seconds=True),
        call_sign=part["call_sign"] if part else "–",
        kind=entry["kind"],
        words=words_of(entry, words),
    )


def words_of(entry: WireEntry, words: Words) -> str:
    """What an entry says, in a short line. Raises KeyError for a kind that has no line."""
    match registry[entry["kind"]].papers.document:
        case Said(key):
            line = words(key, **numbers_in(entry["payload"]))
        case Placed():
            line = DOCUMENT[entry["kind"]](_said_in(entry), words)
        case Nowhere():
            raise KeyError(entry["kind"])
        case never:
            assert_never(never)
    if entry["kind"] == STARTED:
        line = _with(words, line, _agreed(entry, words))
    if not entry["text"]:
        return line
    return words("documents-line-with-text", line=line, text=" ".join(entry["text"].split()))


def _with(words: Words, line: str, *more: str | None) -> str:
    said = words.list([part for part in more if part], "unit")
    return words("documents-line-with-more", line=line, more=said) if said else line


def _agreed(entry: WireEntry, words: Words) -> str | None:
    if NOT_AGREED in entry["flags"]:
        return words("treatment-nobody-agreed")
    return second_clinician_words(second_clinician_in(entry), words)


def _status(said: Values, words: Words) -> str:
    return words(f"documents-line-status-{said['status']}")


def _paused(said: Values, words: Words) -> str:
    if not said.get("reason"):
        return words("timeline-cpr_paused")
    return words("timeline-cpr_paused-because", reason=words.term(f"pause-{said['reason']}"))


def _pads(said: Values, words: Words) -> str:
    if not said.get("position"):
        return words("timeline-pads_applied")
    return words("timeline-pads_applied-at", position=words.term(f"pads-{said['position']}"))


def _analysed(said: Values, words: Words) -> str:
    if said["shock_advised"]:
        return words("timeline-rhythm_analysed-shock")
    return words("timeline-rhythm_analysed-no-shock")


def _shock(said: Values, words: Words) -> str:
    if not said.get("energy_j"):
        return words("timeline-shock")
    return words("timeline-shock-energy", joules=str(said["energy_j"]))


def _oxygen(said: Values, words: Words) -> str:
    how = oxygen_words(said, words)
    return words("timeline-oxygen_given-how", how=how) if how else words("timeline-oxygen_given")


def _stopped(said: Values, words: Words) -> str:
    if not said.get("reason"):
        return words("timeline-resuscitation_stopped")
    return words("timeline-resuscitation_stopped-because", reason=words.term(f"stop-{said['reason']}"))


def _death(said: Values, words: Words) -> str:
    criteria = [words.term(f"criterion-{one}") for one in said["criteria"]]
    return _with(words, words("timeline-life_extinct_recognised"), *criteria)


def injury_words(said: Values, words: Words) -> str:
    region = words.term(f"region-{said['region']}")
    if said.get("face"):
        region = words("timeline-region-on-face", region=region, face=words.term(f"face-{said['face']}"))
    injury = capital(words.term(f"injury-{said['injury']}"))
    return words("timeline-injury_found", injury=injury, region=region)


def _packed(said: Values, words: Words) -> str:
    region = words.term(f"region-{said['region']}")
    if said.get("haemostatic"):
        return words("timeline-wound_packed-haemostatic", region=region)
    return words("timeline-wound_packed", region=region)


def _dressed(said: Values, words: Words) -> str:
    return words("timeline-pressure_dressing", region=words.term(f"region-{said['region']}"))


def _sealed(said: Values, words: Words) -> str:
    side, face = words.term(f"side-{said['side']}"), words.term(f"face-{said['face']}")
    return words("timeline-chest_seal", side=side, face=face)


def _said_in(entry: WireEntry) -> Values:
    """The payload, and the hospital, which is a text so that it can be erased."""
    payload: Values = entry["payload"]
    return {**payload, "hospital": entry["text"] or ""} if entry["kind"] == "pre_alert_given" else payload


def _pre_alert(said: Values, words: Words) -> str:
    if said.get("eta_min") is None:
        return words("timeline-pre_alert", hospital=said["hospital"])
    return words("timeline-pre_alert-eta", hospital=said["hospital"], minutes=said["eta_min"])


def _triaged(said: Values, words: Words) -> str:
    category, tool = words.term(f"label-{said['category']}"), words.term(f"spoken-tool-{said['tool']}")
    return words("documents-line-triaged", category=category, tool=tool)


def _applied(said: Values, words: Words) -> str:
    limb = words.term(f"limb-{said['limb']}")
    how = [
        words.term(f"site-{said['site']}") if said.get("site") else None,
        words.term(f"over-{said['over']}") if said.get("over") else None,
        said.get("device"),
        None if said["time_known"] else words("timeline-time-not-known"),
    ]
    listed = words.list([part for part in how if part], "unit")
    if not listed:
        return words("timeline-tourniquet_applied", limb=limb)
    return words("timeline-tourniquet_applied-how", limb=limb, how=listed)


DOCUMENT: Mapping[str, Callable[[Values, Words], str]] = {
    "status_reached": _status,
    "arrest_described": described_words,
    "cpr_paused": _paused,
    "pads_applied": _pads,
    "rhythm_analysed": _analysed,
    "rhythm_seen": lambda said, words: words(
        "timeline-rhythm_seen", rhythm=words.term(f"rhythm-{said['rhythm']}")
    ),
    "shock_delivered": _shock,
    "airway_managed": lambda said, words: words(
        "timeline-airway_managed", adjunct=words.term(f"airway-{said['adjunct']}")
    ),
    "oxygen_given": _oxygen,
    "drug_given": lambda said, words: capital(drug_words(said, words)),
    "resuscitation_stopped": _stopped,
    "life_extinct_recognised": _death,
    "injury_found": injury_words,
    "wound_packed": _packed,
    "pressure_dressing_applied": _dressed,
    "chest_seal_applied": _sealed,
    "patient_positioned": lambda said, words: words(
        "timeline-patient_positioned", position=words.term(f"position-{said['position']}")
    ),
    "warmth_kept": lambda said, words: words("timeline-warmth_kept", by=warmth_words(said["by"], words)),
    "history_told": lambda said, words: capital(words.term(f"history-{said['topic']}")),
    "pre_alert_given": _pre_alert,
    "triaged": _triaged,
    "observations_taken": lambda said, words: words(
        "vital-set", values=words.list(value_words(said, words), "unit")
    ),
    "tourniquet_applied": _applied,
    "tourniquet_reassessed": lambda said, words: words(
        "documents-line-tourniquet_reassessed", look=look_words(said, words)
    ),
    "tourniquet_conversion_started": lambda said, words: words(
        "documents-line-tourniquet_conversion_started"
    ),
    "tourniquet_converted": lambda said, words: words("documents-line-tourniquet_converted"),
    "tourniquet_conversion_failed": lambda said, words: words("documents-line-tourniquet_conversion_failed"),
}
"""The line of each kind that has words of its own."""
