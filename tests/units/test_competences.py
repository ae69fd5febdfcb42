"""Competences: the agency's supervisors and administrators record them, and the person reads their own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from rest_framework.test import APIClient

from apps.accounts.access import Role
from apps.accounts.models import Person
from apps.doctrine.actions import load_shipped_scheme
from apps.feed.frames import own_scheme, person_record
from apps.units.models import Competence
from tests.support.people import new_person
from tests.units.agencies import ThreeAgencies

SignIn = Callable[[Person], APIClient]


@pytest.fixture
def inspector(agencies: ThreeAgencies) -> Person:
    return new_person(agencies.police, "inspector", Role.SUPERVISOR, name="The inspector")


def certificate(person: Person, **changed: Any) -> dict[str, Any]:
    return {
        "person": str(person.id),
        "code": "co_responder",
        "awarded": "2025-03-01",
        "expires": "2027-03-01",
        "issuer": "The college",
    } | changed


def post(client: APIClient, body: dict[str, Any]) -> Any:
    return client.post("/api/competences", body, format="json")


def test_a_certificate_is_kept_and_listed_by_name(
    agencies: ThreeAgencies, sign_in: SignIn, inspector: Person
) -> None:
    client = sign_in(inspector)
    post(client, certificate(agencies.officer))
    answer = post(client, certificate(agencies.colleague, code="first_aid"))
    assert answer.status_code == 200
    listed = [
        certificate(agencies.colleague, code="first_aid") | {"name": "The colleague"},
        certificate(agencies.officer) | {"name": "The officer"},
    ]
    assert answer.json() == {"competences": listed}
    assert client.get("/api/competences").json() == {"competences": listed}


def test_a_renewal_replaces_what_it_renews(
    agencies: ThreeAgencies, sign_in: SignIn, inspector: Person
) -> None:
    client = sign_in(inspector)
    post(client, certificate(agencies.officer))
    post(client, certificate(agencies.officer, awarded="2027-02-01", expires="2029-02-01", issuer="Another"))
    kept = Competence.objects.get()
    assert (kept.awarded, kept.expires, kept.issuer) == (date(2027, 2, 1), date(2029, 2, 1), "Another")


@pytest.mark.parametrize("expires", ["2025-03-01", "2025-02-28"])
def test_one_that_never_held_is_refused(
    agencies: ThreeAgencies, sign_in: SignIn, inspector: Person, expires: str
) -> None:
    answer = post(sign_in(inspector), certificate(agencies.officer, expires=expires))
    assert (answer.status_code, answer.json()["code"]) == (422, "competence_ends_too_soon")
    assert not Competence.objects.exists()


@pytest.mark.parametrize("who", ["paramedic", "machine", "nobody"])
def test_only_people_of_the_own_agency_are_certified(
    agencies: ThreeAgencies, sign_in: SignIn, inspector: Person, who: str
) -> None:
    machine = new_person(agencies.police, "pcad", Role.MACHINE)
    person = {"paramedic": agencies.paramedic, "machine": machine}.get(who)
    body = certificate(agencies.officer) | {"person": str(person.id if person else uuid4())}
    answer = post(sign_in(inspector), body)
    assert (answer.status_code, answer.json()["code"]) == (404, "person_not_found")
    assert not Competence.objects.exists()


@pytest.mark.parametrize(
    ("changed", "at_fault"),
    [
        ({"code": "Co-responder (BLS)"}, "code"),
        ({"code": "x" * 41}, "code"),
        ({"awarded": "last spring"}, "awarded"),
        ({"issuer": ""}, "issuer"),
        ({"grade": "A"}, "grade"),
    ],
)
def test_a_malformed_certificate_names_its_fault(
    agencies: ThreeAgencies, sign_in: SignIn, inspector: Person, changed: dict[str, Any], at_fault: str
) -> None:
    answer = post(sign_in(inspector), certificate(agencies.officer, **changed))
    assert (answer.status_code, set(answer.json()["errors"])) == (400, {at_fault})
    assert not Competence.objects.exists()


def test_each_agency_sees_its_own(agencies: ThreeAgencies, sign_in: SignIn, inspector: Person) -> None:
    post(sign_in(inspector), certificate(agencies.officer))
    assert sign_in(agencies.supervisor).get("/api/competences").json() == {"competences": []}


def test_the_database_itself_keeps_out_what_never_held(agencies: ThreeAgencies) -> None:
    day = date(2026, 1, 1)
    with pytest.raises(IntegrityError), transaction.atomic():
        Competence.objects.create(person=agencies.officer, code="x", awarded=day, expires=day, issuer="x")


def test_a_person_is_given_his_own_competences(
    agencies: ThreeAgencies, sign_in: SignIn, inspector: Person
) -> None:
    client = sign_in(inspector)
    post(client, certificate(agencies.officer, code="first_aid"))
    post(client, certificate(agencies.officer))
    assert person_record(agencies.officer, own_scheme(agencies.officer), None)["competences"] == [
        {"code": "co_responder", "label": "co_responder", "expires": "2027-03-01", "required": False},
        {"code": "first_aid", "label": "first_aid", "expires": "2027-03-01", "required": False},
    ]
    assert person_record(agencies.colleague, own_scheme(agencies.colleague), None)["competences"] == []


def test_the_words_are_those_of_the_agencys_scheme(
    agencies: ThreeAgencies, sign_in: SignIn, inspector: Person
) -> None:
    load_shipped_scheme(agencies.police)
    client = sign_in(inspector)
    post(client, certificate(agencies.officer, code="first_aid"))
    post(client, certificate(agencies.officer))
    assert person_record(agencies.officer, own_scheme(agencies.officer), None)["competences"] == [
        {
            "code": "co_responder",
            "label": "Co-responder (BLS, AED)",
            "expires": "2027-03-01",
            "required": True,
        },
        {"code": "first_aid", "label": "first_aid", "expires": "2027-03-01", "required": False},
    ]
