"""Tourniquets in a spoken handover, written by hand."""

from __future__ import annotations

from tests.support.entries import COLLEAGUE, PARAMEDIC, TimelineExample, at, begun
from tests.wire.timeline_tourniquets import applied, conversion, looked_at


def tourniquets_said() -> list[tuple[str, TimelineExample, str]]:
    """Name, timeline, treatment line."""
    return [*_on(), *_converted(), *_agreed()]


def _t(moment: str) -> str:
    return "{" + at(moment) + "}"


def _on() -> list[tuple[str, TimelineExample, str]]:
    one = begun("")
    applied(one, "44:00", 1, "left_leg")
    two = begun("")
    applied(two, "44:30", 2, "right_arm", time_known=False, by=PARAMEDIC)
    applied(two, "44:00", 1, "left_leg")
    looked_at(two, "46:00", 1, bleeding=True, distal_pulse=True)
    looked_at(two, "58:00", 1, distal_pulse=False)
    looked_at(two, "58:10", 2, bleeding=True)
    treated = begun("")
    applied(treated, "44:00", 1, "right_leg")
    treated.record("45:00", "pads_applied", by=PARAMEDIC)
    return [
        (
            "tourniquet-on",
            one,
            f"1 tourniquet on: left leg from {_t('44:00')}, not converted, not reassessed",
        ),
        (
            "tourniquets-on-two-limbs",
            two,
            f"2 tourniquets on: left leg from {_t('44:00')}, not converted, "
            f"last reassessed {_t('58:00')}: not bleeding, no distal pulse; "
            f"right arm time not known, on by {_t('44:30')}, not converted, "
            f"last reassessed {_t('58:10')}: bleeding",
        ),
        (
            "tourniquet-before-the-pads",
            treated,
            f"1 tourniquet on: right leg from {_t('44:00')}, not converted, not reassessed. "
            f"Pads on {_t('45:00')}. No shock delivered",
        ),
    ]


def _converted() -> list[tuple[str, TimelineExample, str]]:
    mixed = begun("")
    applied(mixed, "44:00", 1, "left_leg")
    applied(mixed, "44:05", 2, "right_leg")
    conversion(mixed, "50:00", "conversion_started", 1)
    conversion(mixed, "52:00", "conversion_started", 2)
    conversion(mixed, "55:00", "conversion_failed", 2)
    gone = begun("")
    applied(gone, "44:00", 1, "left_arm")
    conversion(gone, "50:00", "conversion_started")
    conversion(gone, "55:00", "converted")
    looked_at(gone, "57:00", distal_pulse=True, by=PARAMEDIC)
    return [
        (
            "tourniquets-being-converted-and-failed",
            mixed,
            f"2 tourniquets on: left leg from {_t('44:00')}, being converted, not reassessed; "
            f"right leg from {_t('44:05')}, conversion failed {_t('55:00')}, left on, not reassessed",
        ),
        (
            "tourniquet-converted",
            gone,
            f"No tourniquet on: left arm from {_t('44:00')}, converted {_t('55:00')}, "
            f"last reassessed {_t('57:00')}: not bleeding, distal pulse present",
        ),
    ]


def _agreed() -> list[tuple[str, TimelineExample, str]]:
    """The agreement is spoken during and after a conversion. After a failed one, only that the tourniquet stays on."""
    found = begun("")
    applied(found, "44:00", 1, "left_arm")
    applied(found, "44:05", 2, "left_leg")
    applied(found, "44:10", 3, "right_arm")
    conversion(found, "50:00", "conversion_started", 1, agreed_with=None, agreed_by_desk=True)
    conversion(found, "51:00", "conversion_started", 2, agreed_with=COLLEAGUE.person, agreed_by_desk=False)
    conversion(found, "52:00", "conversion_started", 3, agreed_with=COLLEAGUE.person, agreed_by_desk=True)
    conversion(found, "54:00", "converted", 1)
    conversion(found, "55:00", "conversion_failed", 3)
    both = begun("")
    applied(both, "44:00", 1, "left_arm")
    conversion(both, "50:00", "conversion_started", 1, agreed_with=COLLEAGUE.person, agreed_by_desk=True)
    return [
        (
            "tourniquets-converted-as-agreed",
            found,
            f"2 tourniquets on: left arm from {_t('44:00')}, converted {_t('54:00')}, "
            "agreed with the clinical desk, not reassessed; "
            f"left leg from {_t('44:05')}, being converted, agreed with a second clinician, not reassessed; "
            f"right arm from {_t('44:10')}, conversion failed {_t('55:00')}, left on, not reassessed",
        ),
        (
            "tourniquet-being-converted-as-agreed-with-both",
            both,
            f"1 tourniquet on: left arm from {_t('44:00')}, being converted, "
            "agreed with a second clinician and the clinical desk, not reassessed",
        ),
    ]
