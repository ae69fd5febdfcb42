"""Headers that every answer carries: what a browser may do with it, keep of it, and let other sites do."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.deprecation import MiddlewareMixin

# Of all that a page could ask of a device, what the client uses: where it is, its camera (for records that another device shows),
# sound, a screen that stays on, and the text that a desk copies.
MAY_USE = ("autoplay", "camera", "clipboard-write", "geolocation", "screen-wake-lock")
MAY_NOT_USE = (
    "accelerometer",
    "bluetooth",
    "browsing-topics",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
ON_EVERY_ANSWER = {
    "Permissions-Policy": ", ".join(
        [*(f"{name}=(self)" for name in MAY_USE), *(f"{name}=()" for name in MAY_NOT_USE)]
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
NEVER_KEPT = "no-store"
OF_THE_SERVER = ("/api/", "/healthz", "/readyz", "/ws/")


class SafeHeaders(MiddlewareMixin):
    """Adds `ON_EVERY_ANSWER`, and lets nobody on the way keep an answer of the server, whatever its status.

    Files of the client say themselves how long they hold.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        for name, value in headers_for(request.path, response.headers.get("Cache-Control", "")).items():
            response.headers[name] = value
        return response


def headers_for(path: str, said_of_keeping: str = "") -> dict[str, str]:
    is_of_the_server = path == "/api" or path.startswith(OF_THE_SERVER)
    keep = NEVER_KEPT if is_of_the_server or not said_of_keeping else said_of_keeping
    return ON_EVERY_ANSWER | {"Cache-Control": keep}
