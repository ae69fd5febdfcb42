"""Background tasks: deadlines, pushes, check-ins, cleanup and anchors, each on a thread of a worker process or of a web process."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import timedelta

from django.contrib.sessions.models import Session
from django.db import close_old_connections
from django.utils import timezone

from apps.accounts.enrolment import forget_codes
from apps.accounts.proofs import forget_nonces
from apps.accounts.sign_ins import end_void
from apps.accounts.throttle_rules import REMEMBERED
from apps.accounts.throttling import forget_before
from apps.aftercare.actions import ask_due
from apps.alerting.actions import forget
from apps.alerting.sender import send_due
from apps.core.clock import now
from apps.deadlines.actions import delete_fired
from apps.dispatch.actions import delete_answers_before
from apps.dispatch.intake.messages import erase_messages_before
from apps.dispatch.orphaned import ask_about_orphans
from apps.dispatch.reassessing import run_alert_deadlines, run_reassessments
from apps.journal.selectors import heads
from apps.journal.verify import anchors_kept, verify_stream
from apps.runtime.anchoring import run_anchors

log = logging.getLogger("coresponder.worker")
ROUND_S = 600
PUSH_REST_S = 0.25
ASK_REST_S = 30
SIGN_INS_REST_S = 4
ANSWERS_KEPT = timedelta(days=2)
MESSAGES_KEPT = timedelta(days=30)


def begin(stop: threading.Event, *, deadlines_only: bool = False) -> list[threading.Thread]:
    """Start every background task, or only deadlines, each on its own thread, until `stop` is set."""
    tasks: tuple[Callable[[threading.Event], None], ...] = (
        run_alert_deadlines,
        run_reassessments,
        run_sign_ins,
        run_pushes,
        run_check_ins,
        run_cleanup,
        run_anchors,
    )
    chosen = tasks[:2] if deadlines_only else tasks
    threads = [
        threading.Thread(target=task, args=(stop,), name=task.__name__, daemon=True) for task in chosen
    ]
    for thread in threads:
        thread.start()
    return threads


def run_pushes(stop: threading.Event) -> None:
    while not stop.is_set():
        if not _push():
            stop.wait(PUSH_REST_S)


def _push() -> bool:
    close_old_connections()
    try:
        return send_due() > 0
    except Exception:
        log.exception("pushes could not be sent; the next round tries again")
        return False
    finally:
        close_old_connections()


def run_sign_ins(stop: threading.Event) -> None:
    """End sign-ins that are over by themselves, so that desks see it and nothing is pushed there."""
    while not stop.is_set():
        _end_void()
        stop.wait(SIGN_INS_REST_S)


def _end_void() -> None:
    close_old_connections()
    try:
        end_void()
    except Exception:
        log.exception("sign-ins could not be checked; the next round tries again")
    finally:
        close_old_connections()


def run_check_ins(stop: threading.Event) -> None:
    """Ask for due check-ins."""
    while not stop.is_set():
        _ask()
        stop.wait(ASK_REST_S)


def _ask() -> None:
    close_old_connections()
    try:
        ask_due(now())
    except Exception:
        log.exception("check-ins could not be asked for; the next round tries again")
    finally:
        close_old_connections()


def run_cleanup(stop: threading.Event) -> None:
    while not stop.is_set():
        clean_up()
        stop.wait(ROUND_S)


def clean_up() -> None:
    """Delete expired rows, ask desks about incidents without a word, and verify the journal's digest chain."""
    close_old_connections()
    try:
        sessions, _ = Session.objects.filter(expire_date__lt=timezone.now()).delete()
        answers = delete_answers_before(now() - ANSWERS_KEPT)
        erase_messages_before(now() - MESSAGES_KEPT)
        ask_about_orphans()
        forget_before(now() - REMEMBERED)
        deadlines = delete_fired(now())
        pushes = forget(now())
        forget_nonces(now())
        forget_codes(now())
        log.info(
            "deleted %s sessions, %s answers, %s deadlines, %s pushes", sessions, answers, deadlines, pushes
        )
        _verify()
    except Exception:
        log.exception("this round failed; the next one tries again")
    finally:
        close_old_connections()


def _verify() -> None:
    anchors = anchors_kept()
    for head in heads():
        verified = verify_stream(head, anchors)
        if verified.fault:
            log.critical("the journal of area %s does not hold: %s", verified.area, verified.fault)
