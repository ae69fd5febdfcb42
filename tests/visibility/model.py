"""Who reads and who records, said a second time from docs/decisions/clearance-by-person.md: nothing here asks the product."""

from __future__ import annotations

from dataclasses import dataclass, field

PATROL, CREW, OWNING_DESK, OTHER_DESK, STRANGER = "patrol", "crew", "owning desk", "other desk", "stranger"


@dataclass
class Model:
    """One incident to which a patrol and an ambulance crew were asked. `patrol`: asked, there, done, or away before it was there.

    `aboard`: the patrol's people now; `on_it`: those who ever were while it had a part; `were_there`: those who were aboard while
    it was at the patient; `out`: those who may do nothing any more, because they were switched off or have a role that follows no
    incident. All of it happens within the two minutes by which two clocks may differ.
    """

    parts: dict[str, str]
    patrol: str = "asked"
    is_over: bool = False
    aboard: set[str] = field(default_factory=set)
    were_there: set[str] = field(default_factory=set)
    out: set[str] = field(default_factory=set)
    authors: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.on_it = set(self.aboard)

    def after_step(self) -> None:
        self.on_it |= set() if self.is_over else self.aboard
        if self.patrol in ("there", "done") and not self.is_over:
            self.were_there |= self.aboard

    def reads(self, person: str) -> set[int]:
        """The numbers of the notes that the person reads now."""
        if person in self.out:
            return set()
        part = self.parts[person]
        is_treating = part == PATROL and person in self.aboard and self.patrol in ("asked", "there")
        if part in (CREW, OWNING_DESK) or is_treating:
            return set(range(len(self.authors)))
        return {number for number, author in enumerate(self.authors) if author == person}

    def sees(self, person: str) -> bool:
        """Whether the incident is there at all for the person."""
        if person in self.out or self.parts[person] == STRANGER:
            return False
        if self.parts[person] != PATROL:
            return True
        return person in self.were_there or (person in self.aboard and not self.is_over)

    def records(self, person: str) -> bool:
        """Whether a fact of this moment is taken from the person: he or she is, or was, aboard during a part of the incident."""
        return person not in self.out and (self.parts[person] == CREW or person in self.on_it)
