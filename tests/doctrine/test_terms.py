"""Lists of terms: shipped, read strictly, adopted by version for one agency or for all."""

from __future__ import annotations

from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from apps.accounts.models import Agency, Area
from apps.doctrine.part_file import PartFileError
from apps.doctrine.scheme_file import shipped_text
from apps.doctrine.schemes import load_scheme
from apps.doctrine.term_list import LIST_NAMES, in_shipped_order, read_terms, shipped_terms
from apps.doctrine.term_lists import load_terms, terms_in_force

AT = datetime(2026, 11, 22, 22, 41, tzinfo=UTC)
OWN_KIT = """\
list: kit
version: 1
source: our own
effective_from: 2026-11-01
terms:
  - {code: drone, label: Drone with an AED, dated: false}
  - {code: aed, label: AED, dated: false}
"""


@pytest.fixture
def agency(db: None) -> Agency:
    area = Area.objects.create(slug="county", name="County", south=53, west=-2, north=54, east=-1)
    return Agency.objects.create(area=area, slug="force", name="Force", service_id="police")


def test_every_shipped_list_is_read_and_says_what_nobody_confirmed() -> None:
    assert {name: len(shipped_terms(name).terms) for name in LIST_NAMES} == {
        "kit": 10,
        "capabilities": 8,
        "competences": 6,
        "skills": 7,
        "vehicles": 8,
    }
    assert [one.code for one in shipped_terms("skills").terms if one.confirmed] == ["paramedic"]
    ranks = {one.code: one.rank for one in shipped_terms("skills").terms}
    assert sorted(ranks, key=lambda code: ranks[code] or 0)[:4] == [
        "first_aider",
        "community_responder",
        "emt",
        "paramedic",
    ]


@pytest.mark.parametrize(
    ("change", "line", "reason"),
    [
        (("dated: false}\n  - {code: aed", "}\n  - {code: aed"), 6, "terms[0].dated is missing"),
        (("code: drone", "code: aed"), 7, "terms: aed is repeated"),
        (("dated: false}\n  - {code: aed", "dated: false, rank: 3}\n  - {code: aed"), 6, "terms[0].rank"),
        (("code: drone", "code: Drone!"), 6, "terms[0].code"),
        (("list: kit", "list: toys"), 1, "list"),
    ],
)
def test_a_file_with_a_fault_is_refused_with_its_line(
    change: tuple[str, str], line: int, reason: str
) -> None:
    with pytest.raises(PartFileError) as refused:
        read_terms(OWN_KIT.replace(*change))
    assert [fault.line for fault in refused.value.faults] == [line]
    assert reason in refused.value.faults[0].reason


def test_an_agencys_own_list_counts_before_the_common_and_the_shipped_one(agency: Agency) -> None:
    assert terms_in_force(agency, "kit", AT) == shipped_terms("kit")
    common = OWN_KIT.replace("drone", "hover_aed")
    assert load_terms(None, common)[1] == "added"
    assert terms_in_force(agency, "kit", AT).codes() == ("hover_aed", "aed")
    assert load_terms(agency, OWN_KIT)[1] == "added"
    assert load_terms(agency, OWN_KIT)[1] == "unchanged"
    assert terms_in_force(agency, "kit", AT).codes() == ("drone", "aed")
    later = OWN_KIT.replace("version: 1", "version: 2").replace("2026-11-01", "2026-11-23")
    load_terms(agency, later.replace("drone", "balloon"))
    assert terms_in_force(agency, "kit", AT).codes() == ("drone", "aed")
    assert terms_in_force(agency, "kit", AT.replace(day=23)).codes() == ("balloon", "aed")


def test_another_text_under_a_version_that_is_loaded_is_refused(agency: Agency) -> None:
    load_terms(agency, OWN_KIT)
    with pytest.raises(PartFileError, match="line 2: version 1 is loaded already"):
        load_terms(agency, OWN_KIT.replace("Drone", "Kite"))


def test_a_scheme_may_ask_only_for_what_is_listed(agency: Agency) -> None:
    load_terms(agency, OWN_KIT)
    with pytest.raises(PartFileError, match="aed_pads is not in the list of kit in force"):
        load_scheme(agency, shipped_text())
    assert not agency.scheme_versions.exists()


def test_the_command_loads_a_list_and_names_the_file_that_it_refuses(agency: Agency, tmp_path: Path) -> None:
    file, said = tmp_path / "kit.yaml", StringIO()
    file.write_text(OWN_KIT)
    call_command("load_doctrine", str(file), agency="force", stdout=said)
    assert said.getvalue() == "force: kit 1 added, in force from 2026-11-01\n"
    file.write_text(OWN_KIT.replace("dated: false", "dated: perhaps"))
    with pytest.raises(CommandError, match=r"kit\.yaml was refused, nothing was loaded:\n  line 6: "):
        call_command("load_doctrine", str(file), stdout=said)


def test_stored_items_come_in_the_order_of_the_shipped_list() -> None:
    stored: dict[str, Any] = {"zipper": 1, "aed_battery": 2, "aed_pads": 3, "aed": 4, "balloon": 5}
    assert in_shipped_order("kit", stored) == ["aed", "aed_pads", "aed_battery", "balloon", "zipper"]
