"""The play: a control room and every crew that is on duty from the start, each on a line of its own."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass

from apps.demo.cad import Cad
from apps.demo.crew import Crew, Say
from apps.demo.dice import Dice
from apps.demo.fleet import AIRE_VALLEY, CALDER_AND_AIRE
from apps.demo.line import Line


class NotADemo(Exception):
    """The server at that address is no demo: calls played there would be taken for real."""


@dataclass(frozen=True, kw_only=True)
class Piece:
    """What is played: where, with which token, how fast, how long (seconds), from which seed."""

    url: str
    bearer: str
    calls_per_minute: float
    seconds: float
    seed: int


async def play(piece: Piece, say: Say) -> None:
    """Play to the end of the time. Raises `NotADemo`, `httpx.TransportError` when no server answers at the start."""
    await _require_demo(piece.url)
    dice = Dice(piece.seed)
    crews = [
        Crew(piece.url, agency.service, seed, dice, say)
        for agency in (AIRE_VALLEY, CALDER_AND_AIRE)
        for seed in agency.units
        if not seed.waits
    ]
    until = time.monotonic() + piece.seconds
    async with asyncio.TaskGroup() as company:
        for crew in crews:
            company.create_task(crew.play(until))
        cad = Cad(piece.url, piece.bearer, dice, say)
        company.create_task(cad.play(crews, 60 / piece.calls_per_minute, until))


async def _require_demo(url: str) -> None:
    async with Line(url) as line:
        session = await line.get("/api/session")
    if not session["demo"]:
        raise NotADemo
