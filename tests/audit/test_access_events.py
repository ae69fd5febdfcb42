"""Who got in, who was kept out and from where: each is written down, and no flood of refusals fills it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from rest_framework.test import APIClient

from apps.accounts.models import Person
from apps.audit.models import AccessEvent
from apps.audit.refusals import AT_MOST, RecentRefusals, recent
from apps.core.ids import new_id
from tests.support.constants import OFFICER, POLICE_SUPERVISOR
from tests.support.factories import County
from tests.support.fixtures import county

__all__ = ["county"]
SECRET = "correct horse battery"


@pytest.fixture(autouse=True)
def _nothing_lately() -> Iterator[None]:
    recent.forget()
    yield
    recent.forget()


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Any:
    return lambda: django_capture_on_commit_callbacks(execute=True)


def sign_in(name: str, password: str, address: str = "192.0.2.7") -> Any:
    body = {"username": name, "password": password, "device": {"id": str(new_id()), "label": "Tablet"}}
    return APIClient(REMOTE_ADDR=address).post("/api/session", body, format="json")


def events(*fields: str) -> list[tuple[Any, ...]]:
    return list(AccessEvent.objects.order_by("position").values_list(*fields))


def test_a_sign_in_and_its_end_are_written_with_who_and_from_where(county: County, committed: Any) -> None:
    person = county.people[OFFICER]
    Person.objects.filter(pk=person.pk).update(password=make_password(SECRET))
    with committed():
        assert sign_in(OFFICER, SECRET).status_code == 200
    [event] = AccessEvent.objects.all()
    assert (event.act, event.person, event.agency, event.address) == (
        "signed_in",
        person.pk,
        person.agency_id,
        "192.0.2.7",
    )
    assert event.sign_in is not None
    supervisor = county.client(POLICE_SUPERVISOR)
    with committed():
        assert supervisor.ask("post", f"/api/people/{person.pk}/end").status_code == 200
    ended = AccessEvent.objects.get(act="sign_in_ended")
    assert (ended.person, ended.sign_in, ended.code, ended.by) == (
        person.pk,
        event.sign_in,
        "person_ended",
        supervisor.person.pk,
    )


def test_a_wrong_password_names_the_person_and_an_unknown_name_only_by_a_digest(county: County) -> None:
    assert sign_in(OFFICER, "wrong").status_code == 401
    assert sign_in("hunter2-typed-into-the-wrong-field", "x").status_code == 401
    assert sign_in("Hunter2-typed-into-the-wrong-field ", "x", "192.0.2.8").status_code == 401
    found = events("act", "person", "address", "code", "route")
    assert found[0] == (
        "sign_in_refused",
        county.people[OFFICER].pk,
        "192.0.2.7",
        "credentials_wrong",
        "POST api/session",
    )
    assert [one[1] for one in found[1:]] == [None, None]
    tried = [one for (one,) in events("tried")]
    assert tried[0] == ""
    assert tried[1] == tried[2] != ""
    assert not any("hunter2" in str(row).lower() for row in AccessEvent.objects.values())


def test_a_refusal_names_who_was_refused_what(county: County) -> None:
    client = county.client(OFFICER)
    assert client.ask("get", "/api/tokens").status_code == 403
    [event] = AccessEvent.objects.filter(act="refused")
    assert (event.person, event.code, event.route, event.device) == (
        client.person.pk,
        "not_allowed",
        "GET api/tokens",
        client.device,
    )


def test_a_browser_in_which_nobody_has_signed_in_leaves_no_row(db: None) -> None:
    assert APIClient().get("/api/snapshot").status_code == 401
    assert not AccessEvent.objects.exists()


def test_a_token_that_is_unknown_leaves_one(db: None) -> None:
    assert APIClient(HTTP_AUTHORIZATION="Bearer cor_unknown").get("/api/snapshot").status_code == 401
    assert events("act", "code") == [("refused", "not_signed_in")]
    assert not any("cor_unknown" in str(row) for row in AccessEvent.objects.values())


def test_alike_refusals_within_a_minute_are_one_row(county: County) -> None:
    client = county.client(OFFICER)
    for _ in range(5):
        client.ask("get", "/api/tokens")
    assert AccessEvent.objects.count() == 1


def test_the_next_row_says_how_many_were_not_written() -> None:
    lately = RecentRefusals()
    key = ("somebody", "192.0.2.7", "not_allowed", "GET api/tokens")
    assert [lately.times_to_write(key, at) for at in (0.0, 1.0, 59.0, 60.0, 61.0)] == [1, 0, 0, 3, 0]


def test_a_flood_from_many_addresses_writes_so_many_rows_a_minute_at_most() -> None:
    lately = RecentRefusals()
    keys = [("", f"192.0.2.{number}", "not_allowed", "GET api/tokens") for number in range(AT_MOST + 50)]
    assert sum(lately.times_to_write(key, 0.0) for key in keys) == AT_MOST
    assert lately.times_to_write(keys[-1], 61.0) == 1


def test_tokens_made_and_revoked_are_written_with_who_did_it(county: County, committed: Any) -> None:
    client = county.client("ambulance_administrator")
    with committed():
        made = client.ask("post", "/api/tokens", {"label": "CAD"}).json()
        client.ask("delete", f"/api/tokens/{made['id']}")
    assert events("act", "by") == [("token_made", client.person.pk), ("token_revoked", client.person.pk)]
