"""A TCP proxy between a device and a server, which a test can cut, silence and restore.

The proxy listens on a port of its own and passes bytes on. Unlike the browser's own offline switch it
ends open sockets too. A silent proxy looks like a slow server to the device, as a dead spot does.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Coroutine
from typing import Any, Literal, TypeVar

from tests.harness.pace import within

CHUNK = 64 * 1024
CHANGE_WITHIN_S = within(5)
State = Literal["up", "cut", "silent"]
T = TypeVar("T")


class NetworkProxy:
    """A proxy to a port of this machine; it passes bytes on until `close`."""

    def __init__(self, server_port: int) -> None:
        self._server_port = server_port
        self._state: State = "up"
        self._passing = asyncio.Event()
        self._passing.set()
        self._ends: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="proxy", daemon=True)
        self._thread.start()
        self._listener = self._do(asyncio.start_server(self._carry, "127.0.0.1", 0))
        self.port = int(self._listener.sockets[0].getsockname()[1])
        self.origin = f"http://localhost:{self.port}"

    @property
    def state(self) -> State:
        return self._state

    def cut(self) -> None:
        """End every connection, and refuse new ones."""
        self._do(self._change("cut"))

    def silence(self) -> None:
        """Keep the connections, accept new ones, and pass no bytes on."""
        self._do(self._change("silent"))

    def restore(self) -> None:
        """Pass bytes on again. Bytes that the silent proxy held back arrive now."""
        self._do(self._change("up"))

    def close(self) -> None:
        self._do(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(CHANGE_WITHIN_S)
        self._loop.close()

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(CHANGE_WITHIN_S)

    async def _change(self, state: State) -> None:
        self._state = state
        if state == "silent":
            self._passing.clear()
        else:
            self._passing.set()
        if state == "cut":
            self._abort_all()

    async def _end(self) -> None:
        self._listener.close()
        self._abort_all()
        carrying = asyncio.all_tasks() - {asyncio.current_task()}
        for task in carrying:
            task.cancel()
        await asyncio.gather(*carrying, return_exceptions=True)

    def _abort_all(self) -> None:
        for end in self._ends:
            end.transport.abort()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._ends.add(writer)
        try:
            if self._state != "cut":
                await self._carry_to_server(reader, writer)
        finally:
            self._ends.discard(writer)
            writer.transport.abort()

    async def _carry_to_server(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            server_reader, server_writer = await asyncio.open_connection("127.0.0.1", self._server_port)
            self._ends.add(server_writer)
            try:
                await asyncio.gather(
                    self._pass_on(reader, server_writer), self._pass_on(server_reader, writer)
                )
            finally:
                self._ends.discard(server_writer)
                server_writer.transport.abort()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while chunk := await reader.read(CHUNK):
            await self._passing.wait()
            writer.write(chunk)
            await writer.drain()
        writer.close()
