"""The ASGI application: HTTP by Django, sockets by Channels."""

from __future__ import annotations

import os
import threading
from importlib import import_module
from typing import Any

from channels.routing import ProtocolTypeRouter
from django.conf import settings
from django.core.asgi import get_asgi_application

from config.stopping import Ending

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
# The first line sets Django up; other modules of ours contain models and can be imported only afterwards.
django_http = get_asgi_application()
http = import_module("config.edge").Edge(django_http)
# Every web process runs deadlines, so that alerts are escalated without a worker. Embedded, one process runs all tasks.
import_module("apps.runtime.background").begin(threading.Event(), deadlines_only=settings.PRODUCTION)
if settings.DEMO:
    import_module("apps.demo.background").start_background_task()
routes = ProtocolTypeRouter({"http": http, "websocket": import_module("config.sockets").sockets})
application: Any = Ending(routes, import_module("apps.feed.hub").end_hub)
if settings.PRODUCTION:
    application = import_module("config.no_demo").NoDemo(application)
