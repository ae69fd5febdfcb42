"""Checks the layout of screens at every size, in the shipped font and in its fallback."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.people import Person
from tests.harness.browser import Device

SIZES = ((360, 740), (390, 844), (844, 390), (820, 1180), (1440, 900))
FONTS = {"shipped": "", "fallback": "var(--font-fallback)"}
FAULTS = (Path(__file__).parent / "layout.js").read_text()
# After two frames a script that reacts to the size or the font has drawn its result.
USE_FONT = """async (family) => {
  const { style } = document.documentElement;
  if (family) style.setProperty('--font', family);
  else style.removeProperty('--font');
  await document.fonts.ready;
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
}"""


def layout_faults(page: Page, screen: str, sizes: tuple[tuple[int, int], ...] = SIZES) -> list[str]:
    """Find broken words, overlaps, covered controls and overflow at each size in both fonts. Leaves the page unchanged."""
    before = page.viewport_size
    assert before is not None
    found: list[str] = []
    for font, family in FONTS.items():
        for width, height in sizes:
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate(USE_FONT, family)
            faults: list[str] = page.evaluate(FAULTS)
            found += [f"{screen}, {width}×{height}, {font} font: {fault}" for fault in faults]
    page.set_viewport_size(before)
    page.evaluate(USE_FONT, "")
    return found


class LayoutCheck:
    """Collects the layout faults of the screens of a walkthrough."""

    def __init__(self, sizes: tuple[tuple[int, int], ...] = SIZES) -> None:
        self.sizes = sizes
        self.found: list[str] = []

    def prepare(self, device: Device) -> None:
        device.page.emulate_media(reduced_motion="reduce")

    def check(self, person: Person, screen: str) -> None:
        self.found += layout_faults(person.page, f"{screen} ({person.username})", self.sizes)
