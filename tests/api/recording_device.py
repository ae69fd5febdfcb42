"""The device that signs a record for another to relay: its key, its certificate and its signatures."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric import ec
from jwt.algorithms import ECAlgorithm

from apps.accounts.certificates import Jwk, public_jwk
from apps.accounts.models import Device
from apps.accounts.proofs import make_nonce, statement
from apps.core.clock import now
from apps.core.keys import as_text, make_private_key, read_private_key
from tests.support.actions import Client, clock_of

ES256 = ECAlgorithm(ECAlgorithm.SHA256)


def on_record(client: Client) -> None:
    """Create the row of a device on which this person is signed in."""
    Device.objects.create(
        id=client.device,
        agency=client.person.agency,
        person=client.person,
        last_seen_at=now(),
        label="Tablet",
    )


class RecordingDevice:
    """A signed-in device with a key of its own, for which it can get a certificate."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.key = make_private_key()
        self.certificate = ""
        on_record(client)

    @property
    def jwk(self) -> Jwk:
        return public_jwk(self.key)

    def asks(self, jwk: Any = None, proof: Any = None) -> Any:
        given = msgspec.to_builtins(self.jwk) if jwk is None else jwk
        shown = proof or proof_of(self.key, "PUT", "/api/device/key", self.client.device)
        return self.client.ask("put", "/api/device/key", {"jwk": given, "proof": shown})

    def is_certified(self) -> RecordingDevice:
        answer = self.asks()
        assert answer.status_code == 200, answer.content
        self.certificate = answer.json()["certificate"]
        return self

    def record(self, incident: str, *reports: Any, clock: Any = None) -> str:
        return json.dumps({"incident": incident, "clock": clock or clock_of(), "reports": list(reports)})

    def signs(self, record: str) -> dict[str, str]:
        """The body of `POST /api/carried`."""
        return {
            "certificate": self.certificate,
            "record": record,
            "signature": signature(self.key, record),
        }

    def shows(self, incident: str, *reports: Any, clock: Any = None) -> dict[str, str]:
        return self.signs(self.record(incident, *reports, clock=clock))


def proof_of(private_key: str, method: str, path: str, device: UUID | str, nonce: str = "") -> dict[str, str]:
    """What a device sends to show that it holds the key, over a fresh nonce unless one is given."""
    nonce = nonce or make_nonce()
    said = statement(nonce, method, path, UUID(str(device))).decode()
    return {"nonce": nonce, "signature": signature(private_key, said)}


def signature(private_key: str, message: str) -> str:
    key: ec.EllipticCurvePrivateKey = read_private_key(private_key)
    return as_text(ES256.sign(message.encode(), key))
