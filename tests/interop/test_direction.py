"""Values in a right-to-left sentence on a page."""

from __future__ import annotations

import pytest

from apps.interop.pdf.direction import LEFT, RIGHT, marked

FSI, PDI = "\u2068", "\u2069"


@pytest.mark.parametrize(
    ("text", "set_as"),
    [
        ("מטופל", "מטופל"),
        ("<Sons>", f"{LEFT}<Sons>{LEFT}"),
        ("943 476 5919", f"{LEFT}943 476 5919{LEFT}"),
        (f"אל {FSI}A101{PDI}.", f"אל {RIGHT}{LEFT}A101{LEFT}{RIGHT}."),
        (f"ב {FSI}{FSI}IV{PDI}, {FSI}22:50{PDI}{PDI}", f"ב {RIGHT}{LEFT}IV, 22:50{LEFT}{RIGHT}"),
        (f"ב {FSI}חום {FSI}35.4{PDI} °C{PDI}", f"ב {RIGHT}חום {RIGHT}{LEFT}35.4{LEFT}{RIGHT} °C{RIGHT}"),
    ],
)
def test_a_value_keeps_its_order(text: str, set_as: str) -> None:
    assert marked(text) == set_as
