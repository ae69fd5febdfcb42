"""Sends due pushes outside any transaction. Each push service has its own threads, so a slow one delays no other.

Delivery is at least once: after a crash another sender sends again, and the topic lets the second push replace the first.
"""

from __future__ import annotations

import logging
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor, wait

import requests
from django.conf import settings
from py_vapid import Vapid02
from pywebpush import WebPushException, webpush

from apps.alerting.push_queue import ClaimedPush, claim_due, settle
from apps.alerting.rules import plain_text, topic_of
from apps.core.keys import read_private_key

log = logging.getLogger(__name__)
CONNECT_S, ANSWER_S = 2.0, 3.0
TTL_S = 30
TOKEN_S = 3600
WAIT_S = 0.5
THREADS_PER_SERVICE = 8
CANNOT_BE_WRITTEN = 400


class PushSender:
    """The sender with the pushes in progress. Use it from one thread at a time."""

    def __init__(self) -> None:
        self._pools: dict[str, ThreadPoolExecutor] = {}
        self._under_way: dict[Future[int | None], ClaimedPush] = {}

    def send_due(self, limit: int, wait_s: float) -> int:
        claimed, pushes = claim_due(limit)
        begun = [self._begin(claimed_push) for claimed_push in pushes]
        wait(begun, timeout=wait_s)
        answered = [future for future in self._under_way if future.done()]
        settle([(self._under_way.pop(future), future.result()) for future in answered])
        return claimed

    def _begin(self, claimed_push: ClaimedPush) -> Future[int | None]:
        if claimed_push.service not in self._pools:
            pool = ThreadPoolExecutor(THREADS_PER_SERVICE, thread_name_prefix="push")
            self._pools[claimed_push.service] = pool
        future = self._pools[claimed_push.service].submit(deliver, claimed_push)
        self._under_way[future] = claimed_push
        return future


_sender = PushSender()
_one_at_a_time = threading.Lock()
_lines = threading.local()


def send_due(limit: int = 50, wait_s: float = WAIT_S) -> int:
    """Send due pushes and settle answered ones. Returns the number of claimed pushes.

    Call it repeatedly, outside any transaction: a later call settles pushes without an answer within `wait_s` seconds.
    It sends nothing if the installation has no key.
    """
    if not settings.VAPID_PRIVATE_KEY:
        return 0
    with _one_at_a_time:
        return _sender.send_due(limit, wait_s)


def deliver(claimed_push: ClaimedPush) -> int | None:
    """Send a push and return the status of the answer; null without an answer, or if the lease would end first."""
    if time.monotonic() + CONNECT_S + ANSWER_S > claimed_push.held_until:
        return None
    try:
        return _status(_post(claimed_push))
    except (WebPushException, requests.TooManyRedirects) as fault:
        return _status(fault.response)
    except requests.RequestException:
        return None
    except Exception as fault:
        log.error("a push could not be written: %s", type(fault).__name__)
        return CANNOT_BE_WRITTEN


def _post(claimed_push: ClaimedPush) -> requests.Response:
    push = claimed_push.push
    answer: requests.Response = webpush(
        {
            "endpoint": claimed_push.endpoint,
            "keys": {"p256dh": claimed_push.p256dh, "auth": claimed_push.auth},
        },
        plain_text(push.kind, push.about, push.timeline),
        vapid_private_key=Vapid02(read_private_key(settings.VAPID_PRIVATE_KEY)),
        vapid_claims={"sub": settings.VAPID_CONTACT, "exp": int(time.time()) + TOKEN_S},
        headers={"Urgency": "high", "Topic": topic_of(push.timeline or push.about)},
        ttl=TTL_S,
        timeout=(CONNECT_S, ANSWER_S),
        requests_session=_line(),
    )
    return answer


def _status(answer: requests.Response | None) -> int | None:
    return None if answer is None else int(answer.status_code)


def _line() -> requests.Session:
    """This thread's HTTP session. A redirect counts as an answer and is never followed: it could lead outside the allow-list."""
    if not hasattr(_lines, "session"):
        _lines.session = requests.Session()
        _lines.session.max_redirects = 0
    session: requests.Session = _lines.session
    return session
