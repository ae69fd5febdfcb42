"""The hazards of an incident: what is known of each, and their words as the text of `hazards_changed`. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from apps.core.ids import derived_id
from apps.core.instants import from_wire, to_wire
from apps.incidents.caller_kinds import Severity
from apps.incidents.state import HazardNow


@dataclass(frozen=True, kw_only=True)
class Hazard:
    """A hazard as it came. `words`: its marker, its description or both; `marker`: a code that doctrine may name."""

    words: tuple[str, ...]
    marker: str | None = None
    severity: Severity | None = None
    expires_at: datetime | None = None
    source: str | None = None

    @property
    def is_in_words_alone(self) -> bool:
        return (self.severity, self.expires_at, self.source) == (None, None, None)


GivenHazard = str | Hazard
"""A hazard in one line of words, or with what is known of it."""


def as_hazards(given: Iterable[GivenHazard]) -> list[Hazard]:
    return [one if isinstance(one, Hazard) else Hazard(words=(one,)) for one in given]


def by_id(incident: UUID, given: Iterable[GivenHazard]) -> dict[UUID, Hazard]:
    """Each hazard once: the same words are the same hazard of the incident, whenever they come."""
    return {
        derived_id(incident, "hazard " + "\n".join(one.words).casefold()): one for one in as_hazards(given)
    }


def payload_of(hazards: Mapping[UUID, Hazard]) -> dict[str, object]:
    return {
        "hazards": [
            {
                "id": str(key),
                "marker": one.marker,
                "severity": one.severity,
                "expires_at": to_wire(one.expires_at) if one.expires_at else None,
                "source": one.source,
            }
            for key, one in hazards.items()
        ]
    }


def hazards_as_text(hazards: Mapping[UUID, Hazard]) -> str:
    """All words in one list, and the words of each hazard by its id."""
    said: dict[str, object] = {"hazards": flat(hazards.values())}
    if hazards:
        said["words"] = {str(key): list(one.words) for key, one in hazards.items()}
    return json.dumps(said, ensure_ascii=False)


def flat(hazards: Iterable[Hazard]) -> list[str]:
    return [word for one in hazards for word in one.words]


def in_force(hazards: Iterable[Hazard], at: datetime) -> list[Hazard]:
    """Those whose time is not over."""
    return [one for one in hazards if one.expires_at is None or one.expires_at > at]


def hazards_in(text: str) -> list[str]:
    named: list[str] = json.loads(text)["hazards"]
    return named


def known_now(state: Sequence[HazardNow] | None, text: str | None, words: Sequence[str]) -> list[Hazard]:
    """The hazards that have not expired, with their words from the text; where the record alone has them, its words."""
    said: dict[str, list[str]] = json.loads(text).get("words", {}) if text else {}
    if state is None:
        return as_hazards(words)
    return [
        Hazard(
            words=tuple(said.get(one["id"]) or [one["marker"] or "?"]),
            marker=one["marker"],
            severity=one["severity"],
            expires_at=from_wire(one["expires_at"]) if one["expires_at"] else None,
            source=one["source"],
        )
        for one in state
        if one["expired_at"] is None
    ]


def with_what_is_known(given: Iterable[GivenHazard], known: Iterable[Hazard]) -> list[Hazard]:
    """Who sends words alone names a known hazard by all its words: it stays what it was."""
    named = as_hazards(given)
    words = set(flat(one for one in named if one.is_in_words_alone))
    kept = [one for one in known if not one.is_in_words_alone and words.issuperset(one.words)]
    taken = set(flat(kept))
    return [*kept, *(one for one in named if not one.is_in_words_alone or not taken.issuperset(one.words))]
