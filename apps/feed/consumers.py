"""The feed's socket: Channels routes and authenticates it, the hub writes to it. It never takes a write."""

from __future__ import annotations

import logging
from typing import cast
from urllib.parse import parse_qs
from uuid import UUID

from channels.consumer import AsyncConsumer, get_handler_name
from channels.exceptions import StopConsumer

from apps.accounts.models import Person
from apps.accounts.problems import DeviceNotYours
from apps.core.problems import NotAllowed, NotSignedIn
from apps.feed.deliveries import CURSOR_UNKNOWN, encode, pulse_frame
from apps.feed.hub import hub
from apps.feed.resume import Resumed, ResumeRequest, fresh_summonses
from apps.feed.resuming import NotWanted
from apps.feed.sessions import FeedSession
from apps.feed.sockets import (
    SNAPSHOT_FIRST,
    TRY_AGAIN,
    AsgiSend,
    EncodedFrame,
    MailboxSocket,
    RawSocket,
    bring_up_to_date,
    socket_for,
)
from apps.journal.cursor import CursorUnknown

log = logging.getLogger(__name__)
SIGN_IN_AGAIN, NOT_ALLOWED = 4401, 4403


class FeedConsumer(AsyncConsumer):
    """One socket. Refusals come after `accept`: a refused handshake would look to a browser like a broken line."""

    # No channel layer of its own: what a socket costs must not grow with the number of sockets.
    channel_layer_alias = "none"

    async def dispatch(self, message: dict[str, object]) -> None:
        """Skips the thread that Channels starts for each message to close database connections: nothing here has one."""
        await getattr(self, get_handler_name(message))(message)

    async def websocket_connect(self, message: dict[str, object]) -> None:
        await self.send({"type": "websocket.accept"})
        self.session: FeedSession | None = None
        self.socket: RawSocket | MailboxSocket = socket_for(dict(self.scope), cast(AsgiSend, self.base_send))
        asked = parse_qs(self.scope["query_string"].decode(errors="replace"))
        try:
            self._check_device(asked.get("device", [""])[0])
            await self._join(asked.get("after", [""])[0])
        except NotSignedIn:
            self.socket.close(SIGN_IN_AGAIN)
        except (NotAllowed, DeviceNotYours):
            self.socket.close(NOT_ALLOWED)
        except CursorUnknown:
            self.socket.send(CURSOR_UNKNOWN)
            self.socket.close(SNAPSHOT_FIRST)
        except NotWanted:
            pass  # closed while it waited: by the other side, or for a newer one
        except Exception as fault:
            log.warning("a device could not be brought up to date: %s", type(fault).__name__)
            self.socket.close(TRY_AGAIN)

    def _check_device(self, named: str) -> None:
        """Raises `DeviceNotYours` where the socket names another device than the one that the person is signed in on."""
        device = self.scope["session"].get("device")
        if device and named and named.lower() != device:
            raise DeviceNotYours

    async def _join(self, after: str) -> None:
        """Send what happened since the cursor, then join the hub where that ended; nothing may be missed in between."""
        user = self.scope.get("user")
        if not isinstance(user, Person):
            raise NotSignedIn
        at_hub, named = hub(), self.scope["session"]
        at_hub.take_place(self.socket, named.get("sign_in") or named.session_key, user.pk)
        while self.session is None:
            sign_in = UUID(named["sign_in"]) if "sign_in" in named else None
            device = UUID(named["device"]) if named.get("device") else None
            request = ResumeRequest(user.pk, after, named.get("membership"), sign_in, device)
            resumed = await at_hub.resuming.resume(request, lambda: self.socket.is_open)
            frames = (EncodedFrame(encode(frame)) for frame in resumed.frames)
            if not await bring_up_to_date(self.socket, frames):
                return
            session = self._session(resumed)
            if await at_hub.join(session, resumed.cursor):
                self.session = session
                at_hub.note_sent(fresh_summonses(resumed.frames, session))
                # At once, so that a device that has missed nothing is live now and not at the next beat.
                self.socket.send(pulse_frame(resumed.cursor))
                if resumed.push_lost:
                    self.socket.send(EncodedFrame(encode({"type": "push_lost"})))
            after = str(resumed.cursor)

    def _session(self, resumed: Resumed) -> FeedSession:
        sign_in = self.scope["session"]
        device = sign_in.get("device")
        return FeedSession(
            sign_in.session_key or "",
            resumed.actor,
            self.socket,
            resumed.visible_timelines,
            UUID(device) if device else None,
            UUID(sign_in["sign_in"]) if "sign_in" in sign_in else None,
            list(resumed.visible_timelines.items()),
        )

    async def websocket_receive(self, message: dict[str, object]) -> None:
        """Takes nothing: reports go by HTTP, where each has its receipt."""

    async def websocket_disconnect(self, message: dict[str, object]) -> None:
        hub().sockets.leave(self.socket)
        if self.session:
            hub().leave(self.session)
        if isinstance(self.socket, MailboxSocket):
            self.socket.task.cancel()
        raise StopConsumer
