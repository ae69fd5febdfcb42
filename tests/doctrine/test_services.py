"""Kinds of service: shipped with the tables, loaded by command, refused with file and line."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from apps.accounts.models import ServiceKind
from apps.doctrine.part_file import PartFileError
from apps.doctrine.service_file import read_services, shipped_services_text
from apps.doctrine.services import load_services

LIFEBOAT = """\
services:
  - code: lifeboat
    labels: {en: Lifeboat, es: Salvamento}
    letter: L
    shape: hexagon
    standing: responder
    group: rescue
    own_tasking: true
"""


@pytest.mark.django_db
def test_the_shipped_kinds_are_there_with_the_tables() -> None:
    held = ServiceKind.objects.order_by("code").values_list("code", "standing", "group", "own_tasking")
    assert list(held) == [
        ("ambulance", "owner", "care", False),
        ("basics", "clinical", "care", False),
        ("coastguard", "responder", "rescue", False),
        ("community_responder", "responder", "civil", False),
        ("fire", "responder", "rescue", False),
        ("hems", "clinical", "care", False),
        ("mountain_rescue", "responder", "rescue", False),
        ("police", "responder", "law", True),
    ]
    assert load_services(shipped_services_text()).unchanged == 8


@pytest.mark.django_db
def test_a_service_of_ones_own_is_loaded_and_changed(tmp_path: Path) -> None:
    file, said = tmp_path / "own.yaml", StringIO()
    file.write_text(LIFEBOAT)
    call_command("load_doctrine", str(file), stdout=said)
    file.write_text(LIFEBOAT.replace("own_tasking: true", "own_tasking: false"))
    call_command("load_doctrine", str(file), stdout=said)
    assert said.getvalue().splitlines() == [
        "services: 1 added, 0 changed, 0 as before, 8 not in the file and kept",
        "services: 0 added, 1 changed, 0 as before, 8 not in the file and kept",
    ]
    kind = ServiceKind.objects.get(code="lifeboat")
    assert (kind.labels, kind.letter, kind.shape, kind.own_tasking) == (
        {"en": "Lifeboat", "es": "Salvamento"},
        "L",
        "hexagon",
        False,
    )


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("{en: Lifeboat, es: Salvamento}", "{es: Salvamento}"), "lifeboat has no English label"),
        (("es: Salvamento", "xx: Boat"), "xx is not a language of the product"),
        (("standing: responder", "standing: captain"), "standing"),
        (("shape: hexagon", "shape: star"), "shape"),
        (("letter: L", "letter: LBT"), "letter"),
        (("    group: rescue\n", ""), "group is missing"),
    ],
)
def test_a_fault_is_refused_with_its_reason(change: tuple[str, str], reason: str) -> None:
    with pytest.raises(PartFileError) as refused:
        read_services(LIFEBOAT.replace(*change))
    assert reason in str(refused.value)


@pytest.mark.django_db
def test_the_command_names_the_file_that_it_refuses(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(LIFEBOAT.replace("letter: L", "letter: ''"))
    with pytest.raises(CommandError, match=r"own\.yaml was refused, nothing was loaded:\n  line 4: "):
        call_command("load_doctrine", str(file), stdout=StringIO())
    assert not ServiceKind.objects.filter(code="lifeboat").exists()
