"""The parts of the demo that settings pass to the product, because no room imports the demo."""

from __future__ import annotations

from apps.demo.accounts import DEMO_ACCOUNTS, DEMO_HOSPITALS, DemoAccount


def demo_accounts(*, demo: bool) -> list[DemoAccount]:
    """The accounts that the sign-in page offers."""
    return DEMO_ACCOUNTS if demo else []


def hospitals(named: list[str], *, demo: bool) -> list[str]:
    """The configured hospitals, or two invented ones in a demo without."""
    given = [name.strip() for name in named if name.strip()]
    return given or (DEMO_HOSPITALS if demo else [])


def hosts(served: list[str], *, demo: bool) -> list[str]:
    """The host names of the installation; in a demo each person has one, so that one browser can have all sessions."""
    return [*served, ".localhost"] if demo else served
