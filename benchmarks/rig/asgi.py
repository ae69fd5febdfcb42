"""The two ASGI applications to measure (factories for uvicorn): the product, and the product with stock sockets."""

from __future__ import annotations

from importlib import import_module

from channels.routing import ProtocolTypeRouter

from benchmarks.rig.hooks import Application, with_hooks

# This module sets Django up; modules with models can be imported only afterwards.
SERVED = "config.asgi"


def product() -> Application:
    served = import_module(SERVED)
    return with_hooks(served.application, import_module("benchmarks.rig.product_endpoints").ENDPOINTS)


def stock() -> Application:
    served, stock_sockets = import_module(SERVED), import_module("benchmarks.rig.stock_sockets")
    both = ProtocolTypeRouter({"http": served.http, "websocket": stock_sockets.sockets})
    return with_hooks(both, stock_sockets.ENDPOINTS)
