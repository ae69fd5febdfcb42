"""Devices: real Chromium windows with the screen of a tablet, a phone or a desktop."""

from __future__ import annotations

import os
import re
import shutil
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, WebError

from tests.harness.pace import until, within_ms

SCREENS = Path("var/test-screens")
WITHIN_MS = within_ms(10_000)
LEEDS = {"latitude": 53.8008, "longitude": -1.5491, "accuracy": 12.0}
# As soon as one permission is granted, Chromium denies all that are not listed here.
PERMISSIONS = ["geolocation", "notifications", "background-sync", "screen-wake-lock", "camera"]
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True)
class Form:
    """The form of a device: its name and its screen in CSS pixels."""

    name: str
    width: int
    height: int
    is_touch: bool

    def options(self) -> dict[str, Any]:
        """The options with which Playwright makes a context of this form."""
        return {
            "viewport": {"width": self.width, "height": self.height},
            "has_touch": self.is_touch,
            "is_mobile": self.is_touch,
            "permissions": PERMISSIONS,
            "geolocation": LEEDS,
            "locale": "en-GB",
            "timezone_id": "Europe/London",
        }


# No vehicle's navigation is installed here, and asking which program opens a `geo:` link would stop the page's input.
# The link is kept instead of followed.
KEEP_NAVIGATION_LINKS = """
  window.navigationLinks = [];
  const follow = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (this.protocol === 'geo:') window.navigationLinks.push(this.href);
    else follow.call(this);
  };
"""

OFFICER_TABLET = Form("officer-tablet", 820, 1180, is_touch=True)
PARAMEDIC_PHONE = Form("paramedic-phone", 390, 844, is_touch=True)
SUPERVISOR_DESKTOP = Form("supervisor-desktop", 1440, 900, is_touch=False)


class Device:
    """A browser with a page, its storage, its position, and the faults of its pages."""

    def __init__(self, form: Form, context: BrowserContext, profile: Path | None) -> None:
        self.form = form
        self.context = context
        self.profile = profile
        self.faults: list[str] = []
        self._is_closed = False
        context.set_default_timeout(WITHIN_MS)
        context.add_init_script(KEEP_NAVIGATION_LINKS)
        context.on("close", self._note_close)
        context.on("weberror", self._note_error)
        context.on("console", self._note_message)
        self.page: Page = context.pages[0] if context.pages else context.new_page()

    def move_to(self, latitude: float, longitude: float, accuracy_m: float = 12.0) -> None:
        self.context.set_geolocation({"latitude": latitude, "longitude": longitude, "accuracy": accuracy_m})

    def navigation_links(self) -> list[str]:
        """The places to which the device was asked to navigate."""
        links: list[str] = self.page.evaluate("window.navigationLinks")
        return links

    def power_cut(self) -> None:
        """Kill the whole browser with SIGKILL. The device must have a browser of its own, that is, a profile."""
        if self.profile is None:
            raise ValueError("Open the device with a profile: others share one browser.")
        os.killpg(_browser_pid(self.profile), signal.SIGKILL)
        if not self._is_closed:
            self.context.wait_for_event("close")

    def close(self) -> None:
        if not self._is_closed:
            self.context.close()

    def keep_screen(self, test: str) -> None:
        """Save what the page shows to `var/test-screens/`."""
        if not self._is_closed and not self.page.is_closed():
            name = re.sub(r"[^A-Za-z0-9]+", "-", f"{test} {self.form.name}")
            self.page.screenshot(path=SCREENS / f"{name}.png")

    def _note_close(self, context: BrowserContext) -> None:
        self._is_closed = True

    def _note_error(self, error: WebError) -> None:
        self.faults.append(f"{self.form.name}: not caught: {error.error.stack or error.error}")

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "Content Security Policy" in message.text:
            self.faults.append(f"{self.form.name}: {message.text}")


class OpenDevice(Protocol):
    """Opens a device on an origin. A profile keeps its storage until it is opened again."""

    def __call__(self, form: Form, origin: str, profile: Path | None = None) -> Device: ...


def pausing(page: Page) -> Callable[[float], None]:
    """Returns a pause in which the page handles its events."""
    return lambda seconds: page.wait_for_timeout(seconds * 1000)


def picture(page: Page, **options: Any) -> bytes:
    """Take a picture of the page; retry, because Chromium sometimes refuses while it draws."""

    def taken() -> bytes:
        try:
            return page.screenshot(**options)
        except Error as refusal:
            if "Unable to capture screenshot" not in refusal.message:
                raise
            return b""

    return until(taken, 10, "a picture of the page", every_s=0.5, pause=pausing(page))


def chromium_program() -> str:
    """The path of the browser. Raises LookupError that says what to install."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if found is None:
        raise LookupError("Chromium is not here: apt-get install chromium, or name it with CHROMIUM=…")
    return found


def _browser_pid(profile: Path) -> int:
    """The process id of the browser on this profile. Only its children have the argument `--type=`."""
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        words = _command_line(entry)
        if f"--user-data-dir={profile}" in words and not any(word.startswith("--type=") for word in words):
            return int(entry.parent.name)
    raise LookupError(f"No browser runs on {profile}.")


def _command_line(entry: Path) -> list[str]:
    try:
        return entry.read_bytes().decode(errors="replace").split("\0")
    except OSError:
        return []
