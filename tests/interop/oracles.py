"""The checks of NEMSIS itself: its XML Schema and its Schematron, which are never copied into the project.

The environment variable `NEMSIS_ORACLES` names the folder that has them. Without it the tests skip, and the end of the run
reports that; with `ORACLES_REQUIRED=1` they fail instead.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from saxonche import PySaxonProcessor, PyXsltExecutable

from tests.harness.notices import NOT_SET, ORACLES

NEMSIS = Path(os.environ.get(ORACLES) or "no-oracles")
SCH = "{http://purl.oclc.org/dsdl/schematron}"
XSL = "http://www.w3.org/1999/XSL/Transform"


def require_oracles() -> None:
    if (NEMSIS / "EMSDataSet.sch").is_file():
        return
    if os.environ.get("ORACLES_REQUIRED") == "1":
        pytest.fail(NOT_SET)
    pytest.skip(NOT_SET)


@cache
def _schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(NEMSIS / "xsd" / "EMSDataSet_v3.xsd")))


def schema_faults(xml: bytes) -> list[str]:
    schema = _schema()
    return [] if schema.validate(etree.fromstring(xml)) else str(schema.error_log).splitlines()


def schematron_faults(xml: bytes) -> set[str]:
    """`ERROR nemSch_e001` and `WARNING …` for each assertion that fails."""
    processor = _processor()
    document = processor.parse_xml(xml_text=xml.decode())
    found = _rules().transform_to_string(xdm_node=document)
    return {line for line in (found or "").split("\n") if line.strip()}


@cache
def _processor() -> PySaxonProcessor:
    return PySaxonProcessor(license=False)


@cache
def _rules() -> PyXsltExecutable:
    text = etree.tostring(
        stylesheet_of(etree.parse(str(NEMSIS / "EMSDataSet.sch")).getroot()), encoding="unicode"
    )
    return _processor().new_xslt30_processor().compile_stylesheet(stylesheet_text=text)


def stylesheet_of(schematron: etree._Element) -> etree._Element:
    """ISO Schematron as XSLT: a mode for each pattern, a template for each rule (only the first that matches a node applies),
    a message for each assertion that fails.
    """
    sheet = etree.Element(f"{{{XSL}}}stylesheet", {"version": "2.0"}, nsmap=_prefixes(schematron))
    _add(sheet, "output", method="text")
    for own in schematron:
        if isinstance(own.tag, str) and own.tag.startswith(f"{{{XSL}}}"):
            sheet.append(_copied(own))
        if own.tag == f"{SCH}let":
            _add(sheet, "variable", name=own.get("name"), select=own.get("value"))
    start = _add(sheet, "template", match="/")
    for number, pattern in enumerate(schematron.iter(f"{SCH}pattern")):
        mode = f"pattern{number}"
        _add(start, "apply-templates", select="/", mode=mode)
        _pattern(sheet, pattern, mode)
    return sheet


def _prefixes(schematron: etree._Element) -> dict[str, str]:
    named = {str(one.get("prefix")): str(one.get("uri")) for one in schematron.iter(f"{SCH}ns")}
    return named | {"xsl": XSL, "xs": "http://www.w3.org/2001/XMLSchema"}


def _copied(own: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(own, with_tail=False))


def _add(parent: etree._Element, name: str, /, **attributes: str | None) -> etree._Element:
    given = {key: value for key, value in attributes.items() if value is not None}
    return etree.SubElement(parent, f"{{{XSL}}}{name}", given)


def _pattern(sheet: etree._Element, pattern: etree._Element, mode: str) -> None:
    rules = list(pattern.iter(f"{SCH}rule"))
    for number, rule in enumerate(rules):
        template = _add(
            sheet, "template", match=rule.get("context"), mode=mode, priority=str(len(rules) - number)
        )
        for step in rule:
            if step.tag == f"{SCH}let":
                _add(template, "variable", name=step.get("name"), select=step.get("value"))
            if step.tag == f"{SCH}assert":
                unless = _add(template, "if", test=f"not({step.get('test')})")
                role = str(step.get("role")).strip("[]")
                _add(unless, "text").text = f"{role} {step.get('id')}\n"
        _add(template, "apply-templates", select="*", mode=mode)
    _add(sheet, "template", match="text()", mode=mode, priority="-1")
