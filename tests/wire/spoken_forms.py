"""The spoken forms of a handover: their headings, and the form of a golden example with one patient in each of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.support.entries import (
    INCIDENT,
    TimelineExample,
)

FORMS: dict[str, dict[str, str]] = {
    "atmist": {
        "age": "Age",
        "time": "Time",
        "mechanism": "Mechanism",
        "injuries": "Injuries",
        "signs": "Signs",
        "treatment": "Treatment",
    },
    "imist": {
        "identification": "Identification",
        "mechanism": "Mechanism or complaint",
        "injuries": "Injuries and information",
        "signs": "Signs",
        "treatment": "Treatment and trends",
        "allergies": "Allergies",
        "medications": "Medications",
        "background": "Background",
        "other": "Other",
    },
    "sbar": {
        "situation": "Situation",
        "background": "Background",
        "assessment": "Assessment",
        "recommendation": "Recommendation",
    },
    "ashice": {
        "age": "Age",
        "sex": "Sex",
        "history": "History",
        "injuries": "Injuries or illness",
        "condition": "Condition",
        "eta": "ETA",
    },
}


@dataclass(frozen=True)
class InForms:
    """A golden patient in every form. `said`: form → key → value, with all keys in order."""

    name: str
    timeline: TimelineExample
    record: dict[str, Any]
    said: dict[str, dict[str, str]]
    patient: str = INCIDENT

    def lines(self, form: str) -> list[dict[str, str]]:
        labels = FORMS[form]
        return [{"key": key, "label": label, "value": self.said[form][key]} for key, label in labels.items()]

    def texts(self) -> dict[str, str]:
        """The free texts of the entries."""
        return {entry["id"]: entry["text"] for entry in self.timeline.entries if entry["text"]}
