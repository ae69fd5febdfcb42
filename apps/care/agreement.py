"""Who else agreed to the conversion of a tourniquet. Pure.

From 2 to 6 h on it takes caution: doctrine asks for a second clinician, or the clinical desk by radio or telephone. That nobody
agreed, or that somebody is named who could not, refuses nothing; the entry is flagged.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from apps.journal.effective import WireEntry

NOT_AGREED = "not_agreed"
Agreement = dict[str, Any]
"""{agreed_with: person | None, agreed_by_desk: bool}"""


def agreement_in(entry: WireEntry) -> Agreement:
    """By the entry of a start; one that the server flagged was agreed to by nobody, whatever it says."""
    if NOT_AGREED in entry["flags"]:
        return {"agreed_with": None, "agreed_by_desk": False}
    author = entry["author"]
    return agreement_of(entry["payload"], author and author["person"])


def agreement_of(said: Mapping[str, Any], author: str | None) -> Agreement:
    """By the payload of a start. Older entries say nothing of it; whoever names oneself names nobody."""
    named = said.get("agreed_with")
    return {
        "agreed_with": None if named == author else named,
        "agreed_by_desk": said.get("agreed_by_desk", False),
    }


def agreement_words(said: Agreement | None) -> str | None:
    """`agreed with the clinical desk`; None where nobody agreed. A person is named by what he or she is."""
    if said is None:
        return None
    agreed = (("a second clinician", said["agreed_with"]), ("the clinical desk", said["agreed_by_desk"]))
    who = " and ".join(words for words, has_agreed in agreed if has_agreed)
    return f"agreed with {who}" if who else None
