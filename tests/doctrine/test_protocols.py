"""Resuscitation protocols: the files that are shipped, what a file may not say, and which one is in force for whom."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from apps.accounts.models import Agency, Area
from apps.doctrine.models import ProtocolVersion
from apps.doctrine.part_file import Fault, PartFileError
from apps.doctrine.protocol import FIGURES, Adrenaline
from apps.doctrine.protocol_file import SHIPPED, read_protocol, shipped_protocols
from apps.doctrine.protocols import load_protocol
from apps.doctrine.selectors import protocol_record, protocols_in_force

ADULT = (SHIPPED / "adult.yaml").read_text(encoding="utf-8")
JANUARY, MARCH = datetime(2026, 1, 20, tzinfo=UTC), datetime(2026, 3, 20, tzinfo=UTC)


def faults(text: str) -> list[Fault]:
    with pytest.raises(PartFileError) as refusal:
        read_protocol(text)
    return refusal.value.faults


def line_of(words: str) -> int:
    (found,) = [number for number, line in enumerate(ADULT.splitlines(), start=1) if line.startswith(words)]
    return found


def test_the_shipped_adult_protocol_says_what_its_sources_say() -> None:
    adult = shipped_protocols()["adult"]
    assert (adult.rate_per_min, adult.metronome_per_min, adult.ratio, adult.rescue_breaths) == (
        (100, 120),
        110,
        (30, 2),
        0,
    )
    assert (adult.cycle_s, adult.warn_s, adult.hands_off_s, adult.swap_s, adult.shock_pause_s) == (
        120,
        105,
        10,
        120,
        5,
    )
    assert adult.adrenaline == Adrenaline(
        first_after_shocks=3, non_shockable_at_once=True, from_s=180, until_s=300
    )
    assert adult.amiodarone_after_shocks == (3, 5)
    assert adult.approved_by == "not approved: for the medical director to approve"


def test_a_child_gets_five_breaths_first_and_fifteen_to_two() -> None:
    child, newborn = shipped_protocols()["child"], shipped_protocols()["newborn"]
    assert (child.rescue_breaths, child.ratio) == (5, (15, 2))
    assert (newborn.ratio, newborn.cycle_s, newborn.adrenaline) == ((3, 1), 30, None)


@pytest.mark.parametrize("name", ["adult", "child", "newborn"])
def test_what_is_uncertain_is_named_and_the_device_says_so(name: str) -> None:
    protocol = read_protocol((SHIPPED / f"{name}.yaml").read_text(encoding="utf-8"))
    assert protocol.protocol == name
    assert set(protocol.uncertain) <= set(FIGURES)
    record = protocol_record(protocol)
    assert record["provisional"] is True
    assert "uncertain" not in record
    assert not any("mg" in str(value) or "dose" in key for key, value in record.items())


@pytest.mark.parametrize(
    ("was", "becomes", "reason"),
    [
        ("warn_s: 105", "warn_s: 120", "the warning after 120 s does not come before the cycle ends (120 s)"),
        ("cycle_s: 120", "cycle_s: two minutes", "cycle_s: expected int, got str"),
        ("metronome_per_min: 110", "metronome_per_min: 130", "130 a minute lies outside 100 to 120"),
        ("rate_per_min: [100, 120]", "rate_per_min: [120, 100]", "120 a minute is not below 100"),
        ("ratio: [30, 2]", "ratio: [30]", "ratio: expected array of length 2, got 1"),
        (
            "amiodarone_after_shocks: [3, 5]",
            "amiodarone_after_shocks: [5, 3]",
            "amiodarone_after_shocks must rise, each number once",
        ),
        ("swap_s: 120", "swap_after: 120", None),
    ],
)
def test_a_wrong_figure_is_refused_with_its_line(was: str, becomes: str, reason: str | None) -> None:
    found = faults(ADULT.replace(f"\n{was}", f"\n{becomes}"))
    if reason is None:
        assert [fault.reason for fault in found] == [
            "swap_s is missing",
            f"there is no key swap_after; known here: {', '.join(_keys())}",
        ]
    else:
        assert found == [Fault(line_of(was.split(":")[0]), reason)]


def _keys() -> list[str]:
    about = [
        "protocol",
        "version",
        "title",
        "jurisdiction",
        "source",
        "effective_from",
        "approved_by",
        "uncertain",
    ]
    return [*about, *FIGURES]


def test_adrenaline_that_ends_before_it_begins_is_refused() -> None:
    (fault,) = faults(ADULT.replace("  until_s: 300", "  until_s: 180"))
    assert fault == Fault(line_of("  until_s"), "adrenaline.until_s 180 is not after from_s 180")


def test_only_a_value_of_the_protocol_can_be_uncertain() -> None:
    (fault,) = faults(ADULT.replace("uncertain:\n", "uncertain:\n  dose: somebody said so\n"))
    assert fault.line == line_of("uncertain") + 1
    assert fault.reason.startswith("uncertain names dose, which is no value; values: rate_per_min,")


@pytest.fixture
def area() -> Area:
    return Area.objects.create(slug="a", name="A", south=53, west=-2, north=54, east=-1)


@pytest.fixture
def force(area: Area) -> Agency:
    return Agency.objects.create(area=area, slug="force", name="Force", service_id="police")


@pytest.fixture
def trust(area: Area) -> Agency:
    return Agency.objects.create(area=area, slug="trust", name="Trust", service_id="ambulance")


def version(number: int, since: str, cycle_s: int) -> str:
    text = ADULT.replace("\nversion: 1\n", f"\nversion: {number}\n").replace("2026-01-01", since)
    return text.replace("\ncycle_s: 120", f"\ncycle_s: {cycle_s}").replace(
        "\nwarn_s: 105", f"\nwarn_s: {cycle_s - 15}"
    )


def adult_cycle(agency: Agency, at: datetime) -> int:
    found = {one.protocol: one for one in protocols_in_force(agency, at)}
    assert list(found) == ["adult", "child", "newborn"]
    return found["adult"].cycle_s


@pytest.mark.django_db
def test_an_agency_s_own_goes_before_the_one_for_all_and_that_before_the_shipped_one(
    force: Agency, trust: Agency
) -> None:
    assert (adult_cycle(force, MARCH), adult_cycle(trust, MARCH)) == (120, 120)
    load_protocol(None, version(2, "2026-02-01", 150))
    assert (adult_cycle(force, MARCH), adult_cycle(trust, MARCH)) == (150, 150)
    load_protocol(trust, version(2, "2026-01-10", 180))
    assert (adult_cycle(force, MARCH), adult_cycle(trust, MARCH)) == (150, 180)
    assert (adult_cycle(force, JANUARY), adult_cycle(trust, JANUARY)) == (120, 180)


@pytest.mark.django_db
def test_the_newest_that_has_begun_is_in_force(force: Agency) -> None:
    load_protocol(force, version(3, "2026-03-01", 90))
    load_protocol(force, version(2, "2026-01-10", 60))
    assert (adult_cycle(force, JANUARY), adult_cycle(force, MARCH)) == (60, 90)
    # Begins at midnight of the area's own calendar: in summer an hour before that of UTC.
    load_protocol(force, version(4, "2026-07-01", 45))
    assert adult_cycle(force, datetime(2026, 6, 30, 22, 59, tzinfo=UTC)) == 90
    assert adult_cycle(force, datetime(2026, 6, 30, 23, 0, tzinfo=UTC)) == 45


@pytest.mark.django_db
@pytest.mark.parametrize("for_all", [True, False])
def test_a_version_keeps_its_text(force: Agency, for_all: bool) -> None:
    agency = None if for_all else force
    assert load_protocol(agency, ADULT)[1] == "added"
    assert load_protocol(agency, ADULT)[1] == "unchanged"
    with pytest.raises(PartFileError) as refusal:
        load_protocol(agency, version(1, "2026-01-01", 90))
    reason = "version 1 is loaded already and differs: give it a new version number"
    assert refusal.value.faults == [Fault(line_of("version"), reason)]
    assert ProtocolVersion.objects.get().text == ADULT
    assert ProtocolVersion.objects.get().effective_from == date(2026, 1, 1)


def load(*arguments: str) -> str:
    out = StringIO()
    call_command("load_protocol", *arguments, stdout=out)
    return out.getvalue()


@pytest.mark.django_db
def test_the_command_loads_a_file_or_refuses_it_whole(trust: Agency, tmp_path: Path) -> None:
    file = tmp_path / "adult.yaml"
    file.write_text(ADULT, encoding="utf-8")
    assert load(str(file), "--agency", "trust") == (
        "trust: adult 1 added, in force from 2026-01-01; approved by: not approved: for the medical director to approve\n"
    )
    assert load(str(file)).startswith("all agencies: adult 1 added, ")
    file.write_text(ADULT.replace("cycle_s: 120", "cycle_s: 0"), encoding="utf-8")
    with pytest.raises(
        CommandError, match=rf"was refused, nothing was loaded:\n  line {line_of('cycle_s')}: cycle_s: "
    ):
        load(str(file))
    with pytest.raises(
        CommandError, match=r"There is no agency nowhere: nothing was loaded\. Known: trust\."
    ):
        load(str(file), "--agency", "nowhere")
    with pytest.raises(CommandError, match="cannot be read"):
        load(str(tmp_path / "none.yaml"))
    assert ProtocolVersion.objects.count() == 2
