"""Every problem has its sentence in every language."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import apps
from apps.core.problems import Problem
from apps.core.words import LANGUAGES
from tools.catalogue_files import read_catalogue

ROOT = Path(__file__).resolve().parents[2]


def every_problem() -> set[str]:
    for module in pkgutil.walk_packages(apps.__path__, "apps."):
        if ".migrations" not in module.name and ".management" not in module.name:
            importlib.import_module(module.name)
    return {kind.__new__(kind).code for kind in _below(Problem)}


def _below(kind: type[Problem]) -> Iterator[type[Problem]]:
    for one in kind.__subclasses__():
        if one.__module__.startswith("apps."):
            yield one
            yield from _below(one)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_its_sentence_and_every_sentence_its_problem(language: str) -> None:
    keys = {key for key in read_catalogue(ROOT, language).messages if key.startswith("problem-")}
    assert {key.split("-")[1] for key in keys} == every_problem()
    assert {f"problem-{code}" for code in every_problem()} <= keys
