"""`manage.py simulate` against a server: the board comes to life; and what it says when it cannot."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.harness.installation import EMBEDDED, Backend, Installation


@pytest.fixture
def token_file(tmp_path: Path) -> Path:
    file = tmp_path / "token"
    file.write_text("cor_demo_cad_of_aire_valley_ambulance\n")
    return file


@pytest.mark.long
@pytest.mark.timeout(240)
def test_calls_come_in_and_crews_answer_them(
    serve: Callable[[Backend], Installation], token_file: Path
) -> None:
    served = serve(EMBEDDED)
    paced = ("--seconds", "30", "--calls-per-minute", "12", "--seed", "1")
    said = served.manage(
        "simulate", "--url", served.origin, "--token-file", str(token_file), *paced
    ).splitlines()
    calls = [line for line in said if line.startswith("CAD: WY-")]
    assert calls, said
    assert [line for line in said if "refused" in line] == []
    for word in ("alert displayed", "accept alert"):
        assert any(line.endswith(f": {word}") for line in said), said


def test_a_server_that_is_not_there_is_said(token_file: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(CommandError) as refusal:
            call_command("simulate", "--url", url, "--token-file", str(token_file))
    assert str(refusal.value) == f"No server answers at {url}: start one with `make run`."


def test_a_token_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CommandError) as refusal:
        call_command("simulate", "--token-file", str(tmp_path / "none"))
    assert str(refusal.value) == f"{tmp_path / 'none'} cannot be read: run `make run` or seed_demo first."


@pytest.mark.parametrize("pace", ["0", "-1", "inf", "nan", "fast"])
def test_a_pace_that_is_none_is_refused(token_file: Path, pace: str) -> None:
    with pytest.raises(CommandError, match="calls-per-minute"):
        call_command("simulate", "--token-file", str(token_file), f"--calls-per-minute={pace}")
