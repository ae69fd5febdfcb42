"""The setup of a measurement: PostgreSQL, Redis, the servers and the signed-in sessions."""

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

from benchmarks.rig.client import Fleet, HttpConnection
from benchmarks.rig.prepared import Prepared, SignedIn
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
from tests.harness.installation import application_environment, run
from tests.harness.redis import RedisServer

OURS, STOCK, STOCK_REDIS = "coresponder", "stock groups, in memory", "stock groups, Redis"
PICOWS, NODE = "picows", "Node ws"
CSRF = secrets.token_hex(16)
POLL_S = 0.05
JOINED_POLLS = 2000


@dataclass(frozen=True)
class Join:
    """A group of sockets opened together: the time until all had joined, and the server's CPU for each."""

    count: int
    seconds: float
    cpu_ms: float


@dataclass
class ContestantClient:
    """The connections to one contestant: an anonymous one, the CAD's, one of an ambulance crew, and the sockets."""

    name: str
    server: Contestant
    connection: HttpConnection
    cad: HttpConnection
    crew: HttpConnection
    fleets: list[Fleet] = field(default_factory=list)
    joins: list[Join] = field(default_factory=list)

    @property
    def is_django(self) -> bool:
        return isinstance(self.server, DjangoServer)

    async def ask(self, method: str, path: str, body: object = None) -> Any:
        return await self._ask(self.connection, method, path, body)

    async def cad_ask(self, method: str, path: str, body: object = None) -> Any:
        return await self._ask(self.cad, method, path, body)

    async def _ask(self, connection: HttpConnection, method: str, path: str, body: object) -> Any:
        """Return the answer's body. Raises RuntimeError for a refusal."""
        answer = await (await connection.ready()).request(method, path, body)
        if answer.status >= 300:
            raise RuntimeError(f"{self.name} answered {answer.status}: {answer.body}")
        return answer.body

    async def cursor(self) -> str:
        """The present cursor of the feed."""
        return str((await self._ask(self.crew, "GET", "/api/snapshot", None))["cursor"])

    async def prepare(self, frame: bytes, units: Sequence[str] = (), desk: str | None = None) -> None:
        target = {"units": list(units), "desk": desk, "frame": frame.decode()}
        await self.ask("POST", "/bench/prepare", target)

    async def open(self, sessions: Sequence[SignedIn], cursor: str = "") -> Fleet:
        """Open a fleet with a socket for each session, and wait until all have joined."""
        fleet = Fleet(self.server.port)
        self.fleets.append(fleet)
        wanted = sum(map(len, self.fleets)) + len(sessions)
        start, cpu = perf_counter(), self.server.cpu_ns()
        await fleet.open([(self.server.feed(session.owner, cursor), session.key) for session in sessions])
        if self.is_django:
            await self._until_joined(wanted)
        if sessions:
            used_ms = (self.server.cpu_ns() - cpu) / 1e6 / len(sessions)
            self.joins.append(Join(len(sessions), perf_counter() - start, used_ms))
        return fleet

    async def _until_joined(self, wanted: int) -> None:
        for _ in range(JOINED_POLLS):
            if await self.ask("GET", "/bench/joined") >= wanted:
                return
            await asyncio.sleep(POLL_S)
        raise RuntimeError(f"{self.name}: not all of {wanted} sockets joined")

    async def close_sockets(self) -> None:
        for fleet in self.fleets:
            await fleet.close()
        self.fleets.clear()


@dataclass
class Setup:
    """The running servers with their clients, and the reasons for those that are left out."""

    prepared: Prepared
    clients: dict[str, ContestantClient]
    left_out: dict[str, str]

    def django(self) -> list[ContestantClient]:
        return [client for client in self.clients.values() if client.is_django]


@asynccontextmanager
async def set_up(idle: int, desks: int) -> AsyncIterator[Setup]:
    """Start all servers; stop and remove them at the end."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    async with AsyncExitStack() as ending:

        def started(daemon: Any) -> Any:
            ending.callback(daemon.remove)
            daemon.start()
            return daemon

        postgres = started(DurablePostgres())
        redis = started(RedisServer())
        prepared = _prepare_database(postgres.create("prepared"), idle, desks)
        servers = _django_servers(postgres, redis.url)
        left_out = {}
        if reason := install_node_server():
            left_out[NODE] = reason
        else:
            servers[NODE] = NodeServer()
        servers[PICOWS] = PicowsServer()
        clients = {name: _client(name, started(server), prepared) for name, server in servers.items()}
        yield Setup(prepared, clients, left_out)


def _prepare_database(database_url: str, idle: int, desks: int) -> Prepared:
    environment = _environment(database_url, "")
    run(environment, "-m", "deploy.prepare")
    printed = run(environment, "-m", "benchmarks.rig.prepared", str(idle), str(desks))
    return msgspec.json.decode(printed, type=Prepared)


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


def _client(name: str, server: Contestant, prepared: Prepared) -> ContestantClient:
    session = prepared.crews[-1].key
    browser = {"Cookie": f"sessionid={session}; csrftoken={CSRF}", "X-CSRFToken": CSRF}
    return ContestantClient(
        name,
        server,
        connection=HttpConnection(server.endpoints, {}),
        cad=HttpConnection(server.endpoints, {"Authorization": f"Bearer {prepared.token}"}),
        crew=HttpConnection(server.endpoints, browser),
    )
