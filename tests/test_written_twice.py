"""What is written down in several places is the same in each: settings (README, compose.yaml), and the version."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import yaml

from apps.core.version import VERSION
from config.environment import ROOT, env

IN_README = re.compile(r"^\| ((?:`[A-Z_]+`(?:, )?)+) \|", re.MULTILINE)
WITH_DEFAULT = re.compile(r"\$\{(\w+):-(.*)\}")
# The former name of a setting: the server refuses to start with it, so it is offered nowhere.
REFUSED = {"HOUSE_PRIVATE_KEY"}
NOT_IN_PRODUCTION = {"DEMO", "DEMO_CALL_EVERY_S", "DEMO_PAST_WEEKS"}


def composed() -> dict[str, str]:
    """What compose.yaml gives to the processes of the application; what serves counts before what prepares."""
    services: dict[str, Any] = yaml.safe_load(Path(ROOT / "compose.yaml").read_text())["services"]
    given: dict[str, str] = {}
    for name in ("migrate", "worker", "web-1"):
        given |= services[name]["environment"]
    return {name: str(value) for name, value in given.items()}


def default_of(name: str) -> str:
    default: Any = env.scheme[name][1]
    return ",".join(default) if isinstance(default, list) else str(default)


def test_readme_lists_every_setting_and_no_other() -> None:
    rows = IN_README.findall((ROOT / "README.md").read_text())
    listed = [name for row in rows for name in re.findall(r"[A-Z_]+", row)]
    assert sorted(listed) == sorted(set(env.scheme) - REFUSED)


def test_compose_passes_every_setting_and_no_other() -> None:
    assert sorted(composed()) == sorted(set(env.scheme) - REFUSED - NOT_IN_PRODUCTION)


def test_what_compose_passes_unless_set_otherwise_is_the_default() -> None:
    left = {name: WITH_DEFAULT.fullmatch(value) for name, value in composed().items()}
    defaults = {name: found[2] for name, found in left.items() if found}
    assert defaults == {name: default_of(name) for name in defaults}
    assert [name for name, found in left.items() if found and found[1] != name] == []


def test_the_version_is_the_same_everywhere() -> None:
    package = json.loads((ROOT / "frontend" / "package.json").read_text())["version"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert (package, project) == (VERSION, VERSION)
