"""The worker's anchors: written to the file, posted to the address, and kept until both have worked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from apps.runtime.anchoring import Anchoring
from config.environment import ANCHORS_URL
from tests.journal.entries import begin_timeline, make_area


class Witness(HTTPServer):
    """An outside address that answers as the test says and keeps what it took."""

    answers = 204
    taken: list[dict[str, Any]]


class _Answer(BaseHTTPRequestHandler):
    server: Witness

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.taken.append(body)
        self.send_response(self.server.answers)
        self.end_headers()

    def log_message(self, *args: Any) -> None:
        return


@pytest.fixture
def witness() -> Iterator[Witness]:
    server = Witness(("127.0.0.1", 0), _Answer)
    server.taken = []
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def anchoring(db: None, settings: Any, tmp_path: Path, witness: Witness) -> Anchoring:
    settings.ANCHORS_FILE = str(tmp_path / "anchors.jsonl")
    settings.ANCHORS_URL = f"http://127.0.0.1:{witness.server_port}/"
    begin_timeline(make_area())
    return Anchoring()


def positions(given: dict[str, Any]) -> list[int]:
    return [anchor["position"] for anchor in given["anchors"]]


def test_written_and_posted_once(anchoring: Anchoring, tmp_path: Path, witness: Witness) -> None:
    anchoring.take()
    for _ in range(2):
        anchoring.write()
        anchoring.post()
    assert len((tmp_path / "anchors.jsonl").read_text().splitlines()) == 1
    assert [positions(one) for one in witness.taken] == [[1]]


def test_what_was_not_taken_is_posted_again(anchoring: Anchoring, witness: Witness) -> None:
    witness.answers = 503
    anchoring.take()
    anchoring.post()
    witness.answers = 204
    anchoring.take()
    anchoring.post()
    anchoring.post()
    assert [positions(one) for one in witness.taken] == [[1], [1, 1]]


def test_an_address_that_is_away_stops_nothing(
    anchoring: Anchoring, settings: Any, tmp_path: Path, caplog: Any
) -> None:
    settings.ANCHORS_URL = "http://127.0.0.1:9/"
    anchoring.take()
    anchoring.post()
    anchoring.write()
    assert "anchors could not be posted: ConnectError" in caplog.text
    assert (tmp_path / "anchors.jsonl").exists()


def test_a_file_that_cannot_be_written_is_tried_again(
    anchoring: Anchoring, settings: Any, tmp_path: Path, caplog: Any
) -> None:
    settings.ANCHORS_FILE = str(tmp_path)
    anchoring.take()
    anchoring.write()
    assert "anchors could not be written" in caplog.text
    settings.ANCHORS_FILE = str(tmp_path / "anchors.jsonl")
    anchoring.write()
    assert len((tmp_path / "anchors.jsonl").read_text().splitlines()) == 1


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("https://witness.example.org/anchors", True),
        ("https://witness.example.org:8443/", True),
        ("http://witness.example.org/", False),
        ("https://", False),
        ("witness.example.org", False),
    ],
)
def test_an_outside_address_is_https(address: str, is_one: bool) -> None:
    assert bool(ANCHORS_URL.fullmatch(address)) is is_one
