"""The sockets of the product, and the origins from which a browser may open them."""

from __future__ import annotations

from typing import Any

from channels.auth import AuthMiddlewareStack
from channels.routing import URLRouter
from channels.security.websocket import AllowedHostsOriginValidator, OriginValidator
from django.conf import settings
from django.urls import path

from apps.feed.consumers import FeedConsumer

feed: Any = FeedConsumer.as_asgi()
routes: Any = [path("ws/feed", feed)]
routed = AuthMiddlewareStack(URLRouter(routes))
sockets: Any = (
    OriginValidator(routed, settings.ORIGINS) if settings.ORIGINS else AllowedHostsOriginValidator(routed)
)
