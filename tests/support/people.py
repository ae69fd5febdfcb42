"""People who belong to an agency before a test begins."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from apps.accounts.models import Agency, Membership, Person
from apps.core.clock import now


def person_of(
    agency: Agency, username: str, name: str, role: str, *, password: str = ""
) -> tuple[Person, Membership]:
    """A person with the one membership, neither of them stored yet."""
    person = Person(username=username, name=name, password=password)
    return person, Membership(person=person, agency=agency, role=role, begins=now() - timedelta(days=1))


def store_people(made: Iterable[tuple[Person, Membership]]) -> list[Person]:
    """Store them, each acting in the membership, in three statements for any number."""
    people, memberships = zip(*made, strict=True)
    Person.objects.bulk_create(people)
    Membership.objects.bulk_create(memberships)
    for person, membership in zip(people, memberships, strict=True):
        person.membership = membership
    Person.objects.bulk_update(people, ["membership"])
    return list(people)


def new_person(agency: Agency, username: str, role: str, *, name: str = "", password: str = "") -> Person:
    """One person, stored."""
    return store_people([person_of(agency, username, name or username, role, password=password)])[0]
