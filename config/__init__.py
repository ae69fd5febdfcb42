"""Settings, URLs and the ASGI application. May import anything; nothing imports it."""
