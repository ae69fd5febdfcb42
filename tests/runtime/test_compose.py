"""`compose.yaml`, the Dockerfile and the proxy's file: what each container may do, reach and know."""

from __future__ import annotations

import os
import re
import threading
import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from apps.runtime import heartbeat
from config.environment import ROOT, env

COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
APPLICATION = {"migrate", "web-1", "web-2", "worker"}
SECRETS = {
    "SECRET_KEY",
    "POSTGRES_PASSWORD",
    "DATABASE_PASSWORD",
    "REDIS_PASSWORD",
    "VAPID_PRIVATE_KEY",
    "DEVICE_CA_KEY",
    "ANCHORS_KEY",
}
KNOWN_TO = {
    "postgres": {"POSTGRES_PASSWORD"},
    "redis": {"REDIS_PASSWORD"},
    "migrate": {"POSTGRES_PASSWORD", "DATABASE_PASSWORD"},
    "web-1": SECRETS - {"POSTGRES_PASSWORD", "ANCHORS_KEY"},
    "web-2": SECRETS - {"POSTGRES_PASSWORD", "ANCHORS_KEY"},
    "worker": SECRETS - {"POSTGRES_PASSWORD", "DEVICE_CA_KEY"},
    "proxy": set(),
}
NETWORKS = {
    "postgres": {"database"},
    "redis": {"wakeups"},
    "migrate": {"database"},
    "web-1": {"database", "wakeups", "serving", "roads"},
    "web-2": {"database", "wakeups", "serving", "roads"},
    "worker": {"database", "wakeups", "roads", "outside"},
    "proxy": {"serving", "outside"},
}
ACCOUNTS = {"postgres": "999:999", "redis": "999:1000"}
"""Of the images of others. The application's own image says its account itself; Caddy opens two low ports as root."""


@pytest.mark.parametrize("name", SERVICES)
def test_a_container_changes_nothing_of_its_image_and_gains_no_right(name: str) -> None:
    service = SERVICES[name]
    assert (service["read_only"], service["cap_drop"]) == (True, ["ALL"])
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service.get("cap_add", []) == (["NET_BIND_SERVICE"] if name == "proxy" else [])
    assert service.get("user") == ACCOUNTS.get(name)
    assert not {"privileged", "pid", "ipc", "network_mode", "devices"} & service.keys()
    assert not any("docker.sock" in str(volume) for volume in service.get("volumes", []))


@pytest.mark.parametrize("name", SERVICES)
def test_a_container_cannot_use_up_the_machine(name: str) -> None:
    limits = SERVICES[name]["deploy"]["resources"]["limits"]
    assert set(limits) == {"cpus", "memory", "pids"}
    assert 0 < float(limits["cpus"]) <= 2
    assert re.fullmatch(r"\d{3}m|[12]g", limits["memory"])
    assert 0 < limits["pids"] <= 512
    assert SERVICES[name]["logging"]["options"] == {"max-size": "20m", "max-file": "5"}


@pytest.mark.parametrize("name", SERVICES)
def test_a_container_knows_only_the_secrets_that_it_uses(name: str) -> None:
    said = str(SERVICES[name]["environment"])
    assert {secret for secret in SECRETS if f"${{{secret}" in said} == KNOWN_TO[name]
    assert not any(secret in str(SERVICES[name].get("build", "")) for secret in SECRETS)


def test_no_secret_has_a_value_of_its_own() -> None:
    """Those without which nothing is safe stop the start when they are empty; the others switch off what they are for."""
    text = (ROOT / "compose.yaml").read_text()
    for secret in ("SECRET_KEY", "POSTGRES_PASSWORD", "DATABASE_PASSWORD", "REDIS_PASSWORD"):
        assert not re.search(rf"\$\{{{secret}(?!:\?)[^}}]*\}}", text), secret
    for secret in ("VAPID_PRIVATE_KEY", "DEVICE_CA_KEY", "ANCHORS_KEY"):
        assert set(re.findall(rf"\$\{{{secret}[^}}]*\}}", text)) == {f"${{{secret}:-}}"}


@pytest.mark.parametrize("name", SERVICES)
def test_a_container_reaches_only_whom_it_speaks_to(name: str) -> None:
    assert set(SERVICES[name]["networks"]) == NETWORKS[name]


def test_only_one_network_leads_out_and_only_the_proxy_is_reached_from_there() -> None:
    assert {name for name, network in COMPOSE["networks"].items() if not (network or {}).get("internal")} == {
        "outside"
    }
    assert {name for name, service in SERVICES.items() if "ports" in service} == {"proxy"}


def test_every_container_that_lasts_says_whether_it_is_well() -> None:
    in_the_image = {name for name in APPLICATION if "healthcheck" not in SERVICES[name]}
    assert in_the_image == {"web-1", "web-2"}
    assert "HEALTHCHECK" in (ROOT / "Dockerfile").read_text()
    asked = {name for name, one in SERVICES.items() if one.get("healthcheck", {}).get("test")}
    assert asked == SERVICES.keys() - in_the_image - {"migrate"}


def test_what_serves_connects_as_a_role_that_owns_no_table() -> None:
    owner, own = (
        SERVICES["migrate"]["environment"][name] for name in ("DATABASE_URL", "APPLICATION_DATABASE_URL")
    )
    assert owner.startswith("postgres://coresponder:${POSTGRES_PASSWORD:?")
    assert own.startswith("postgres://coresponder_application:${DATABASE_PASSWORD:?")
    assert {SERVICES[name]["environment"]["DATABASE_URL"] for name in ("web-1", "web-2", "worker")} == {own}


def test_redis_asks_everybody_for_a_password() -> None:
    (script,) = (part for part in SERVICES["redis"]["command"] if "redis-server" in part)
    assert "user default off" in script
    assert "resetkeys" in script
    assert "-@all +@pubsub +@connection -@dangerous" in script
    url = SERVICES["web-1"]["environment"]["REDIS_URL"]
    assert url.startswith("redis://coresponder:${REDIS_PASSWORD:?")


EXACT = re.compile(r"[a-z./-]+:\d+\.\d+(\.\d+)?(-[a-z]+)?(@sha256:[0-9a-f]{64})?")


def test_an_image_is_named_by_exact_version_and_can_be_named_by_digest() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text()
    built = {
        name: COMPOSE["services"]["migrate"]["build"]["args"][name] for name in ("PYTHON_IMAGE", "NODE_IMAGE")
    }
    named = [SERVICES[name]["image"] for name in ("postgres", "redis", "proxy")] + list(built.values())
    for one in named:
        found = re.fullmatch(r"\$\{([A-Z]+_IMAGE):-(.+)\}", one)
        assert found, one
        assert EXACT.fullmatch(found[2]), one
    for name, value in built.items():
        assert f"ARG {name}={value.split(':-', 1)[1].rstrip('}')}\n" in dockerfile
    assert set(re.findall(r"^FROM (\S+)", dockerfile, re.MULTILINE)) == {"${PYTHON_IMAGE}", "${NODE_IMAGE}"}


def test_the_image_runs_as_nobody_in_particular() -> None:
    assert re.findall(r"^USER (\S+)", (ROOT / "Dockerfile").read_text(), re.MULTILINE) == ["10001:10001"]


def test_every_setting_of_a_container_is_one_that_is_read() -> None:
    for name in sorted(APPLICATION):
        assert SERVICES[name]["environment"].keys() <= env.scheme.keys(), name


def test_the_proxy_waits_for_nobody_for_ever() -> None:
    text = (ROOT / "deploy" / "Caddyfile").read_text()
    for limit in ("read_header 10s", "read_body 30s", "write 5m", "idle 2m", "max_header_size 32KB"):
        assert limit in text
    assert "max_size 256KiB" in text
    assert "admin off" in text


@pytest.fixture
def sign_of_life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return heartbeat.heartbeat_file()


def test_a_worker_is_at_work_while_all_its_tasks_run(sign_of_life: Path) -> None:
    ended, stop = threading.Thread(target=int), threading.Event()
    ended.start()
    ended.join()
    running = threading.Thread(target=stop.wait)
    running.start()
    try:
        heartbeat.beat([running, ended])
        assert not heartbeat.is_at_work()
        heartbeat.beat([running])
        assert heartbeat.is_at_work()
    finally:
        stop.set()
        running.join()


def test_a_worker_that_has_stopped_is_found_out(sign_of_life: Path) -> None:
    heartbeat.beat([])
    os.utime(sign_of_life, (0, time.time() - heartbeat.DEAD_AFTER_S - 1))
    assert not heartbeat.is_at_work()
