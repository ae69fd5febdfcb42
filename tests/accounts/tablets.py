"""Tablets and phones with a browser each: people sign in on them with their password, and time is moved for what they opened."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib.sessions.models import Session
from django.db.models import F

from apps.accounts.models import SignIn
from apps.core.ids import new_id
from tests.accounts.agencies import WORDS, Browser


class Tablet:
    """A browser with cookies of its own and the device id that its client made."""

    def __init__(self) -> None:
        self.browser = Browser()
        self.device = str(new_id())

    def sign_in(self, username: str, *, device: str | None = None, words: str = WORDS) -> Any:
        """The answer. As the client does, the tablet then calls itself what the server says."""
        given = {"id": device or self.device, "label": "tablet"}
        body = {"username": username, "password": words, "device": given}
        answer = self.browser.send("POST", "/api/session", body)
        if answer.status_code == 200:
            self.device = answer.json()["device"] or self.device
        return answer

    def ask(self, method: str, path: str, body: object | None = None, *, device: str | None = None) -> Any:
        return self.browser.send(method, path, body, **{"X-Device": device or self.device})

    def session(self) -> dict[str, Any]:
        found: dict[str, Any] = self.ask("GET", "/api/session").json()
        return found

    def who(self) -> str | None:
        person = self.session()["person"]
        return str(person["name"]) if person else None

    def why_not(self) -> tuple[str, bool] | None:
        """The cause that the session gives for being over, and whether the device is to erase what it holds."""
        ended = self.session()["ended"]
        return (ended["cause"], ended["erase"]) if ended else None


def hours_pass(hours: float) -> None:
    """Every session and sign-in is that much older, and was not used meanwhile."""
    by = timedelta(hours=hours)
    Session.objects.update(expire_date=F("expire_date") - by)
    SignIn.objects.update(began_at=F("began_at") - by, last_used_at=F("last_used_at") - by)
