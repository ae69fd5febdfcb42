"""axe finds no fault by WCAG 2.2 AA on any screen in any theme: names, roles, contrast, size of controls."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.people import Person
from tests.browser.walkthrough import Walkthrough
from tests.harness.browser import Device, OpenDevice
from tests.harness.installation import EMBEDDED, ROOT, Installation

Serve = Callable[..., Installation]
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
THEMES = ("night", "day", "sunlight")
# WCAG 2.5.8 excepts markers on a map from the size of targets, because their place is essential. The list has each unit too.
# All rules run in one theme. A theme changes only colours, so the other themes run only the rules of colour.
RUN_AXE = """async (themes) => {
  const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const shown = document.documentElement.dataset.theme;
  const found = [];
  for (const [order, theme] of themes.entries()) {
    document.documentElement.dataset.theme = theme;
    const runOnly = order === 0 ? { type: 'tag', values: wcag } : { type: 'rule', values: ['color-contrast'] };
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'], preload: false });
    for (const { id, nodes } of violations)
      for (const { target, any, all, none } of nodes) {
        if (id === 'target-size' && target.join(' ').includes('unit-marker-')) continue;
        found.push(`${theme}: ${id}: ${target.join(' ')}: ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`);
      }
  }
  document.documentElement.dataset.theme = shown;
  return found;
}"""


class AxeCheck:
    """Collects what axe finds on the screens of a walkthrough."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def prepare(self, device: Device) -> None:
        """Switch motion off: the contrast of a fading colour cannot be measured."""
        device.context.add_init_script(path=AXE)
        device.page.emulate_media(reduced_motion="reduce")

    def check(self, person: Person, screen: str) -> None:
        found: list[str] = person.page.evaluate(RUN_AXE, list(THEMES))
        self.found += [f"{screen} ({person.device.form.name}), {fault}" for fault in found]


@pytest.mark.timeout(240)
def test_every_screen_can_be_read_and_pressed_by_everybody(serve: Serve, open_device: OpenDevice) -> None:
    check = AxeCheck()
    Walkthrough(serve(EMBEDDED), open_device, check).run()
    assert check.found == []
