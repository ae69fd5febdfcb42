"""Notices at the end of a test run."""

from __future__ import annotations

import os

import pytest

ORACLES = "NEMSIS_ORACLES"
NOT_SET = f"{ORACLES} names no folder with the schema and Schematron of NEMSIS 3.5.0"


def header() -> str:
    return f"NEMSIS oracles: {os.environ.get(ORACLES) or 'none'}"


def say_what_was_not_checked(terminal: pytest.TerminalReporter) -> None:
    """Print the skipped checks in red at the end of the run, because they are easy to miss among thousands of tests."""
    skipped = [report for report in terminal.stats.get("skipped", []) if NOT_SET in str(report.longrepr)]
    if skipped:
        terminal.write_sep("!", f"{len(skipped)} checks of NEMSIS exports did not run", red=True, bold=True)
        terminal.write_line(f"{NOT_SET}: see CONTRIBUTING.md.", red=True)
