"""The feed's socket: Channels routes and authenticates it, the hub writes to it. It never takes a write."""

from __future__ import annotations

import logging
from typing import Any, cast
from urllib.parse import parse_qs

from asgiref.sync import sync_to_async
from channels.consumer import AsyncConsumer
from channels.exceptions import StopConsumer

from apps.accounts.access import Act, Actor, may
from apps.accounts.models import Person
from apps.accounts.selectors import active_person
from apps.journal.cursor import Cursor, CursorUnknown
from apps.sync.deliveries import encode, pulse_frame
from apps.sync.frames import Frame as FrameContent
from apps.sync.frames import Sights, frames_after
from apps.sync.hub import hub
from apps.sync.sessions import Session
from apps.sync.socket_lines import AsgiSend, Frame, MailboxSocket, RawSocket, socket_for

log = logging.getLogger(__name__)
SIGN_IN_AGAIN, NOT_ALLOWED, TRY_AGAIN = 4401, 4403, 1013


class FeedConsumer(AsyncConsumer):
    """One socket. Refusals come after `accept`: a refused handshake would look to a browser like a broken line."""

    # No channel layer of its own: what a socket costs must not grow with the number of sockets.
    channel_layer_alias = "none"

    async def websocket_connect(self, message: dict[str, Any]) -> None:
        await self.send({"type": "websocket.accept"})
        self.session: Session | None = None
        self.socket: RawSocket | MailboxSocket = socket_for(dict(self.scope), cast(AsgiSend, self.base_send))
        user = self.scope.get("user")
        person = await sync_to_async(active_person)(user.pk) if isinstance(user, Person) else None
        if person is None:
            self.socket.close(SIGN_IN_AGAIN)
        elif not may(person.as_actor(), Act.FOLLOW):
            self.socket.close(NOT_ALLOWED)
        else:
            await self._follow(person)

    async def _follow(self, person: Person) -> None:
        query = parse_qs(self.scope["query_string"].decode())
        after = query.get("after", [""])[0]
        try:
            await self._join(person, after)
        except CursorUnknown:
            self.socket.send(Frame(encode({"type": "cursor_unknown"})))
        except Exception as fault:
            log.warning("a device could not be brought up to date: %s", type(fault).__name__)
            self.socket.close(TRY_AGAIN)

    async def _join(self, person: Person, after: str) -> None:
        """Send what happened since the cursor, then join the hub where that ended; in between nothing may be missed."""
        at_hub = hub()
        while self.session is None:
            actor, frames, cursor, sights = await _read(person, after)
            self._send_all(frames)
            session = Session(self.scope["session"].session_key or "", actor, self.socket, sights)
            if await at_hub.join(session, cursor):
                self.session = session
                # At once, so that a device that has missed nothing is live now and not at the next beat.
                self.socket.send(pulse_frame(cursor))
            after = str(cursor)

    def _send_all(self, frames: list[FrameContent]) -> None:
        for frame in frames:
            self.socket.send(Frame(encode(frame)))

    async def websocket_receive(self, message: dict[str, Any]) -> None:
        """Nothing is taken here: reports go by HTTP, where each has its receipt."""

    async def websocket_disconnect(self, message: dict[str, Any]) -> None:
        if self.session:
            hub().leave(self.session)
        if isinstance(self.socket, MailboxSocket):
            self.socket.task.cancel()
        raise StopConsumer


async def _read(person: Person, after: str) -> tuple[Actor, list[FrameContent], Cursor, Sights]:
    return await sync_to_async(frames_after)(person, after)
