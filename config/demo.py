"""What a demo hands to the product through the settings: no room imports the demo."""

from __future__ import annotations

from apps.demo.accounts import DEMO_ACCOUNTS, DEMO_HOSPITALS, DemoAccount


def demo_accounts(*, demo: bool) -> list[DemoAccount]:
    """The accounts that the sign-in page offers."""
    return DEMO_ACCOUNTS if demo else []


def hospitals(named: list[str], *, demo: bool) -> list[str]:
    """The hospitals that the installation names; a demo that names none has two invented ones."""
    given = [name.strip() for name in named if name.strip()]
    return given or (DEMO_HOSPITALS if demo else [])


def hosts(served: list[str], *, demo: bool) -> list[str]:
    """The host names served; in a demo each person has one of his or her own, so that one browser can hold them all."""
    return [*served, ".localhost"] if demo else served
