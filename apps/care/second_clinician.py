"""The second clinician who agreed to the conversion of a tourniquet. Pure.

Between 2 and 6 hours after application, doctrine asks for a second clinician, or for the clinical desk by radio or telephone. Where
nobody agreed, or the person named could not, nothing is refused; the entry is flagged.
"""

from __future__ import annotations

from apps.care.state import Agreement
from apps.core.words import Words
from apps.journal.effective import BareEntry, WirePayload

NOT_AGREED = "not_agreed"


def second_clinician_in(entry: BareEntry) -> Agreement:
    """From the entry that starts a conversion. If the server flagged it, nobody agreed, whatever the payload says."""
    if NOT_AGREED in entry["flags"]:
        return {"agreed_with": None, "agreed_by_desk": False}
    author = entry["author"]
    return second_clinician_of(entry["payload"], author and author["person"])


def second_clinician_of(said: WirePayload, author: str | None) -> Agreement:
    """From the payload that starts a conversion; older entries lack it. Naming yourself does not count as a second clinician."""
    named = said.get("agreed_with")
    return {
        "agreed_with": None if named == author else named,
        "agreed_by_desk": said.get("agreed_by_desk", False),
    }


def second_clinician_words(said: Agreement | None, words: Words) -> str | None:
    """`agreed with the clinical desk`; None where nobody agreed. A person is described by role, never by name."""
    if said is None:
        return None
    agreed = (
        (words("treatment-second-clinician"), said["agreed_with"]),
        (words("treatment-clinical-desk"), said["agreed_by_desk"]),
    )
    who = [name for name, has_agreed in agreed if has_agreed]
    return words("treatment-agreed-with", who=words.list(who)) if who else None
