"""The language of a request: the person's, else the agency's, else the browser's, else English."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from apps.accounts.models import Person
from tests.accounts.agencies import Browser, TwoAgencies

WRONG = {
    "en": "That name and password do not go together. Check both and try again.",
    "es": "Ese nombre y esa contraseña no coinciden. Compruebe ambos e inténtelo de nuevo.",
    "he": "השם והסיסמה אינם תואמים. בדקו את שניהם ונסו שוב.",
}
NOTHING_HERE = {
    "en": "There is nothing at this address that you may see.",
    "es": "En esta dirección no hay nada que usted pueda ver.",
    "he": "אין בכתובת הזאת דבר שאתם רשאים לראות.",
}


def wrong_password(browser: Browser, accepts: str) -> str:
    body = {
        "username": "officer",
        "password": "wrong",
        "device": {"id": "01a2014a-d4d2-7743-8894-03266ca2ad26"},
    }
    return str(browser.send("POST", "/api/session", body, **{"Accept-Language": accepts}).json()["detail"])


def language_of(browser: Browser, accepts: str = "") -> Any:
    return browser.send("GET", "/api/session", **{"Accept-Language": accepts}).json()["language"]


def detail_of_nothing(browser: Browser, accepts: str = "") -> Any:
    return browser.send("GET", "/api/nothing-here", **{"Accept-Language": accepts}).json()["detail"]


@pytest.mark.parametrize(
    ("accepts", "language"),
    [
        ("", "en"),
        ("es", "es"),
        ("ES-mx,en;q=0.5", "es"),
        ("fr,he;q=0.4,es;q=0.6", "es"),
        ("fr, *;q=0.1", "en"),
        ("he-IL", "he"),
        ("es;q=0,en", "en"),
        (";;;=,,", "en"),
    ],
)
def test_before_anyone_signed_in_the_browser_decides(
    agencies: TwoAgencies, accepts: str, language: str
) -> None:
    assert wrong_password(Browser(), accepts) == WRONG[language]
    assert language_of(Browser(), accepts) == language


def test_the_agency_comes_before_the_browser_and_the_person_before_the_agency(agencies: TwoAgencies) -> None:
    browser = Browser()
    agencies.police.language = "he"
    agencies.police.save()
    assert browser.sign_in("officer").json()["language"] == "he"
    assert detail_of_nothing(browser, "es") == NOTHING_HERE["he"]
    Person.objects.filter(pk=agencies.officer.pk).update(language="en")
    assert language_of(browser, "es") == "en"
    assert detail_of_nothing(browser, "es") == NOTHING_HERE["en"]


def test_a_language_without_a_catalogue_is_passed_over(agencies: TwoAgencies) -> None:
    browser = Browser()
    browser.sign_in("officer")
    Person.objects.filter(pk=agencies.officer.pk).update(language="tlh")
    assert language_of(browser, "es") == "es"


def test_people_choose_their_own_language(agencies: TwoAgencies) -> None:
    browser = Browser()
    browser.sign_in("officer")
    answer = browser.send("PATCH", "/api/session", {"language": "es"})
    assert (answer.status_code, answer.json()["language"]) == (200, "es")
    assert answer.json()["languages"] == ["en", "es", "he"]
    assert dict(Person.objects.exclude(language="").values_list("username", "language")) == {"officer": "es"}
    assert browser.send("PATCH", "/api/session", {"language": ""}).json()["language"] == "en"
    assert not Person.objects.exclude(language="").exists()


@pytest.mark.parametrize(
    "body", [{}, {"language": "tlh"}, {"language": None}, {"language": "es", "role": "x"}]
)
def test_another_choice_changes_nothing(agencies: TwoAgencies, body: object) -> None:
    browser = Browser()
    browser.sign_in("officer")
    answer = browser.send("PATCH", "/api/session", body)
    assert (answer.status_code, answer.json()["code"]) == (400, "request_malformed")
    assert not Person.objects.exclude(language="").exists()


def test_nobody_chooses_without_signing_in(agencies: TwoAgencies) -> None:
    answer = Browser().send("PATCH", "/api/session", {"language": "es"})
    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")


def test_an_operator_sets_the_language_of_an_agency(agencies: TwoAgencies) -> None:
    browser = Browser()
    browser.sign_in("officer")
    slug = agencies.police.slug
    said = StringIO()
    for language in ("he", "browser"):
        call_command("choose_language", slug, language, stdout=said)
        said.write(f"read in {language_of(browser, 'es')}\n")
    assert said.getvalue() == f"{slug}: he\nread in he\n{slug}: browser\nread in es\n"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("arguments", "refusal"),
    [
        (("nobody", "es"), "There is no agency nobody: nothing was changed. Known: none."),
        (("nobody", "tlh"), "invalid choice: 'tlh'"),
    ],
)
def test_an_agency_or_a_language_that_is_not_there_is_refused(
    arguments: tuple[str, str], refusal: str
) -> None:
    with pytest.raises(CommandError, match=refusal):
        call_command("choose_language", *arguments)
