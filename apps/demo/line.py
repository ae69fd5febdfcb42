"""A line to the server, as a device or a machine has one: HTTP only, nothing that another client could not do."""

from __future__ import annotations

from types import TracebackType
from typing import Any
from uuid import UUID

import httpx

TIMEOUT_S = 30.0


class Refused(Exception):
    """The server answered with a problem; `code` is its code, or the bare status."""

    def __init__(self, answer: httpx.Response) -> None:
        problem = _problem_of(answer)
        self.status = answer.status_code
        self.code = str(problem.get("code", answer.status_code))
        self.is_retryable = bool(problem.get("retryable", answer.status_code >= 500))
        super().__init__(
            f"{answer.request.method} {answer.request.url.path}: {problem.get('detail', self.code)}"
        )


def _problem_of(answer: httpx.Response) -> dict[str, Any]:
    if "json" not in answer.headers.get("content-type", ""):
        return {}
    problem: dict[str, Any] = answer.json()
    return problem


class Line:
    """`bearer` for a machine; a `device` for someone who signs in; neither for a visitor who has not signed in."""

    def __init__(self, url: str, *, device: UUID | None = None, bearer: str | None = None) -> None:
        headers = {"X-Device": str(device)} if device else {}
        if bearer:
            headers["Authorization"] = f"Bearer {bearer}"
        self.device = device
        self._http = httpx.AsyncClient(base_url=url, headers=headers, timeout=TIMEOUT_S)

    async def __aenter__(self) -> Line:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._http.aclose()

    async def sign_in(self, username: str, words: str, label: str) -> dict[str, Any]:
        """Open a session: the `Session`."""
        await self.get("/api/session")
        device = {"id": str(self.device), "label": label}
        body = {"username": username, "password": words, "device": device}
        return await self.send("POST", "/api/session", body)

    async def get(self, path: str, **query: str | float) -> dict[str, Any]:
        return _said(await self._http.get(path, params=query))

    async def send(
        self, method: str, path: str, body: object = None, headers: dict[str, str] | None = None
    ) -> dict[str, Any]:
        """Raises `Refused` for an answer that is not a success, `httpx.TransportError` where there is none."""
        token = self._http.cookies.get("csrftoken")
        asked = {**(headers or {}), **({"X-CSRFToken": token} if token else {})}
        return _said(await self._http.request(method, path, json=body, headers=asked))


def _said(answer: httpx.Response) -> dict[str, Any]:
    if answer.is_error:
        raise Refused(answer)
    said: dict[str, Any] = answer.json() if answer.content else {}
    return said
