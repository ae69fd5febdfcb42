"""The setup of a measurement: PostgreSQL, Redis, the servers, and the people who are signed in."""

from __future__ import annotations

import asyncio
import resource
import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

import msgspec

from benchmarks.rig.client import Fleet, HttpLine
from benchmarks.rig.servers import (
    Contestant,
    DjangoServer,
    DurablePostgres,
    NodeServer,
    PicowsServer,
    ProductServer,
    StockServer,
    install_node_server,
)
from benchmarks.rig.world import Seat, World
from tests.harness.installation import application_environment, run
from tests.harness.redis import RedisServer

OURS, STOCK, STOCK_REDIS = "coresponder", "stock groups, in memory", "stock groups, Redis"
PICOWS, NODE = "picows", "Node ws"
CSRF = secrets.token_hex(16)
LOOK_EVERY_S = 0.05
JOINED_LOOKS = 2000


@dataclass(frozen=True)
class Join:
    """Sockets opened together: the time until all had joined, and the server's CPU for each."""

    count: int
    seconds: float
    cpu_ms: float


@dataclass
class Booth:
    """One contestant, and the connections to it: anonymous, the CAD, and one of the ambulance's crew."""

    name: str
    server: Contestant
    line: HttpLine
    cad: HttpLine
    crew: HttpLine
    fleets: list[Fleet] = field(default_factory=list)
    joins: list[Join] = field(default_factory=list)

    @property
    def is_django(self) -> bool:
        return isinstance(self.server, DjangoServer)

    async def ask(self, method: str, path: str, body: object = None) -> Any:
        return await self._ask(self.line, method, path, body)

    async def cad_ask(self, method: str, path: str, body: object = None) -> Any:
        return await self._ask(self.cad, method, path, body)

    async def _ask(self, line: HttpLine, method: str, path: str, body: object) -> Any:
        """The answer's body; raises RuntimeError for a refusal."""
        answer = await (await line.ready()).request(method, path, body)
        if answer.status >= 300:
            raise RuntimeError(f"{self.name} answered {answer.status}: {answer.body}")
        return answer.body

    async def cursor(self) -> str:
        """The present one."""
        return str((await self._ask(self.crew, "GET", "/api/snapshot", None))["cursor"])

    async def prepare(self, frame: bytes, units: Sequence[str] = (), desk: str | None = None) -> None:
        whither = {"units": list(units), "desk": desk, "frame": frame.decode()}
        await self.ask("POST", "/bench/prepare", whither)

    async def open(self, seats: Sequence[Seat], cursor: str = "") -> Fleet:
        """A fleet with a socket for each of these seats, all of them joined."""
        fleet = Fleet(self.server.port)
        self.fleets.append(fleet)
        wanted = sum(map(len, self.fleets)) + len(seats)
        start, cpu = perf_counter(), self.server.cpu_ns()
        await fleet.open([(self.server.feed(seat.owner, cursor), seat.session) for seat in seats])
        if self.is_django:
            await self._until_joined(wanted)
        if seats:
            used_ms = (self.server.cpu_ns() - cpu) / 1e6 / len(seats)
            self.joins.append(Join(len(seats), perf_counter() - start, used_ms))
        return fleet

    async def _until_joined(self, wanted: int) -> None:
        for _ in range(JOINED_LOOKS):
            if await self.ask("GET", "/bench/joined") >= wanted:
                return
            await asyncio.sleep(LOOK_EVERY_S)
        raise RuntimeError(f"{self.name}: not all of {wanted} sockets joined")

    async def close_sockets(self) -> None:
        for fleet in self.fleets:
            await fleet.close()
        self.fleets.clear()


@dataclass
class Stage:
    world: World
    booths: dict[str, Booth]
    left_out: dict[str, str]

    def django(self) -> list[Booth]:
        return [booth for booth in self.booths.values() if booth.is_django]


@asynccontextmanager
async def set_up(idle: int, desks: int) -> AsyncIterator[Stage]:
    """Start everything, and stop and remove it at the end."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    async with AsyncExitStack() as ending:

        def started(daemon: Any) -> Any:
            ending.callback(daemon.remove)
            daemon.start()
            return daemon

        postgres = started(DurablePostgres())
        redis = started(RedisServer())
        world = _people(postgres.create("prepared"), idle, desks)
        servers = _django_servers(postgres, redis.url)
        left_out = {}
        if reason := install_node_server():
            left_out[NODE] = reason
        else:
            servers[NODE] = NodeServer()
        servers[PICOWS] = PicowsServer()
        booths = {name: _booth(name, started(server), world) for name, server in servers.items()}
        yield Stage(world, booths, left_out)


def _people(database_url: str, idle: int, desks: int) -> World:
    environment = _environment(database_url, "")
    run(environment, "-m", "deploy.prepare")
    peopled = run(environment, "-m", "benchmarks.rig.world", str(idle), str(desks))
    return msgspec.json.decode(peopled, type=World)


def _environment(database_url: str, redis_url: str) -> dict[str, str]:
    return {**application_environment(database_url, redis_url), "DEMO": "false", "LOG_LEVEL": "WARNING"}


def _django_servers(postgres: DurablePostgres, redis_url: str) -> dict[str, Contestant]:
    """The Django servers, each on its own copy of the same database."""

    def environment(name: str, redis: str = "") -> dict[str, str]:
        return _environment(postgres.create(name, template="prepared"), redis)

    return {
        OURS: ProductServer(environment("product")),
        STOCK: StockServer("stock", environment("stock")),
        STOCK_REDIS: StockServer("stock-redis", environment("stock_redis", redis_url)),
    }


def _booth(name: str, server: Contestant, world: World) -> Booth:
    session = world.crews[-1].session
    browser = {"Cookie": f"sessionid={session}; csrftoken={CSRF}", "X-CSRFToken": CSRF}
    return Booth(
        name,
        server,
        line=HttpLine(server.endpoints, {}),
        cad=HttpLine(server.endpoints, {"Authorization": f"Bearer {world.token}"}),
        crew=HttpLine(server.endpoints, browser),
    )
