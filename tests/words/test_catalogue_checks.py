"""The check of the catalogues: each fault with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.catalogue_files import read_catalogue, read_catalogues
from tools.catalogue_rules import faults_between, faults_within
from tools.catalogue_uses import Use, client_file_uses, faults_of_uses, python_uses, unused
from tools.catalogues import all_faults, keys_as_typescript

ROOT = Path(__file__).resolve().parents[2]
ENGLISH = """\
signin-title = Sign in
signin-count = { $count ->
    [one] { NUMBER($count) } report
   *[other] { NUMBER($count) } reports
}
signin-duty = { $duty ->
    [busy] Busy
   *[other] Free
}
"""


def catalogues(root: Path, english: str = ENGLISH, other: str = ENGLISH, **files: str) -> Path:
    for language, text in (("en", english), ("es", other), ("he", ENGLISH)):
        (root / "locales" / language / "server").mkdir(parents=True)
        (root / "locales" / language / "signin.ftl").write_text(text)
    for name, text in files.items():
        (root / "locales/en" / f"{name}.ftl").write_text(text)
    return root


def within(root: Path) -> list[tuple[str, int, str]]:
    return [(one.file, one.line, one.reason) for one in faults_within(read_catalogue(root, "en"))]


def between(root: Path) -> list[tuple[str, int, str]]:
    read = read_catalogues(root)
    return [(one.file, one.line, one.reason) for one in faults_between(read["en"], read["es"])]


def test_the_catalogues_of_the_product_are_without_fault() -> None:
    assert all_faults(ROOT) == []


@pytest.mark.parametrize(
    ("english", "line", "reason"),
    [
        ("signin-a = A\nTitle = B\n", 2, "Title is malformed: it reads area-what-it-says"),
        ("signin-a = A\n\nsignin-a = B\n", 3, "signin-a is already in locales/en/signin.ftl:1"),
        ("signin-a = { $Count }\n", 1, "signin-a: $Count is malformed: it reads in_snake_case"),
        ("signin-a = { signin-b }\n", 1, "signin-a refers to signin-b, which there is not"),
        ("signin-a = A\n    .title = B\n", 1, "signin-a has an attribute: give it a key of its own"),
        ("signin-a = A\nsignin-b = { $count\n", 2, 'not Fluent: Expected token: "}"'),
    ],
)
def test_a_fault_of_one_catalogue(tmp_path: Path, english: str, line: int, reason: str) -> None:
    assert within(catalogues(tmp_path, english)) == [("locales/en/signin.ftl", line, reason)]


def test_the_keys_of_an_area_stand_in_one_file(tmp_path: Path) -> None:
    root = catalogues(tmp_path, duty="duty-a = A\nsignin-b = B\n")
    assert within(root) == [
        ("locales/en/signin.ftl", 1, "signin-title: keys of signin-… belong into locales/en/duty.ftl"),
        ("locales/en/signin.ftl", 2, "signin-count: keys of signin-… belong into locales/en/duty.ftl"),
        ("locales/en/signin.ftl", 6, "signin-duty: keys of signin-… belong into locales/en/duty.ftl"),
    ]


COUNT = ENGLISH[ENGLISH.index("{ $count") : ENGLISH.index("signin-duty")]
STRANGE = "signin-duty chooses by $duty between words that never come: occupied"


@pytest.mark.parametrize(
    ("was", "now", "language", "line", "reason"),
    [
        ("signin-title = Sign in\n", "", "en", 1, "signin-title is missing in es"),
        (
            "signin-title",
            "signin-x = X\nsignin-title",
            "es",
            1,
            "signin-x is surplus: English has no such key",
        ),
        ("Sign in", "{ $name }", "es", 1, "signin-title has no value $name"),
        (COUNT, "A\n", "es", 2, "signin-count leaves out $count"),
        ("[busy]", "[occupied]", "es", 6, STRANGE),
    ],
)
def test_a_fault_between_languages(
    tmp_path: Path, was: str, now: str, language: str, line: int, reason: str
) -> None:
    root = catalogues(tmp_path, other=ENGLISH.replace(was, now, 1))
    assert between(root) == [(f"locales/{language}/signin.ftl", line, reason)]


PYTHON = """\
words("signin-title")
words("signin-count", count=3)
self.words("signin-count")
message("signin-titel")
words(f"signin-{what}")
words(f"duty-{what}")
words("signin-count", **values)
"""
SVELTE = """\
<p>{t('signin-title')}</p>
<p>{t('signin-titel')}</p>
<p>{t('secret-word')}</p>
<p>{t(`signin-${what}`)}</p>
"""


def test_a_fault_of_a_use_has_its_file_and_line(tmp_path: Path) -> None:
    root = catalogues(tmp_path)
    (root / "locales/en/server/secret.ftl").write_text("secret-word = Secret\n")
    english = read_catalogue(root, "en")
    uses = [*python_uses("apps/a.py", PYTHON), *client_file_uses("frontend/src/a.svelte", SVELTE)]
    assert sorted((one.file, one.line, one.reason) for one in faults_of_uses(english, uses)) == [
        ("apps/a.py", 3, "signin-count asks for $count; given: no value"),
        ("apps/a.py", 4, "there is no key signin-titel"),
        ("apps/a.py", 6, "no key reads duty-*"),
        ("frontend/src/a.svelte", 2, "there is no key signin-titel"),
        ("frontend/src/a.svelte", 3, "secret-word is for the server only"),
    ]


def test_each_choice_of_a_decision_is_a_use_of_its_sentence(tmp_path: Path) -> None:
    root = catalogues(tmp_path, decision="decision-far = { $unit }\ndecision-off-duty = Off duty\n")
    english = read_catalogue(root, "en")
    uses = list(
        python_uses("apps/a.py", 'said("far" if metres else "near", unit=sign)\nsaid(f"off-{what}")\n')
    )
    assert [one.key for one in uses if one.is_call] == ["decision-off-*", "decision-far", "decision-near"]
    assert [one.reason for one in faults_of_uses(english, uses)] == ["there is no key decision-near"]
    assert [one.reason for one in unused(english, uses) if "decision" in one.reason] == []


def test_a_key_that_nothing_uses(tmp_path: Path) -> None:
    english = read_catalogue(catalogues(tmp_path), "en")
    uses = [Use("a.py", 1, "signin-title"), Use("a.py", 1, "signin-d*")]
    assert [(one.file, one.line, one.reason) for one in unused(english, uses)] == [
        ("locales/en/signin.ftl", 2, "nothing uses signin-count")
    ]


def test_what_is_only_known_as_it_runs_is_one_word() -> None:
    use = Use("a.py", 1, "problem-*")
    assert [
        use.names(key) for key in ("problem-not_found", "problem-not_allowed-stand_down", "problem-")
    ] == [
        True,
        False,
        False,
    ]


def test_typescript_learns_what_each_key_asks_for(tmp_path: Path) -> None:
    root = catalogues(tmp_path)
    (root / "locales/en/server/secret.ftl").write_text("secret-word = Secret\n")
    assert keys_as_typescript(read_catalogue(root, "en")).splitlines()[2:] == [
        "type Value = string | number;",
        "",
        "export interface Messages {",
        "  'signin-count': { count: Value };",
        "  'signin-duty': { duty: Value };",
        "  'signin-title': object;",
        "}",
    ]
