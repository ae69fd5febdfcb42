"""All URLs of the product."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path, re_path
from drf_spectacular.renderers import OpenApiJsonRenderer
from drf_spectacular.views import SpectacularAPIView

from apps.accounts.authentication import SignedIn
from apps.core.http import healthz, no_such_endpoint, shell
from apps.core.security_txt import security_txt
from apps.runtime.health import readyz

schema = SpectacularAPIView.as_view(permission_classes=[SignedIn], renderer_classes=[OpenApiJsonRenderer])
urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz),
    path("readyz", readyz),
    path(".well-known/security.txt", security_txt),
    path("api/schema", schema),
    path("api/", include("apps.accounts.urls")),
    path("api/", include("apps.units.urls")),
    path("api/", include("apps.alerting.urls")),
    path("api/", include("apps.dispatch.urls")),
    path("api/", include("apps.aftercare.urls")),
    path("api/", include("apps.analytics.urls")),
    path("api/", include("apps.interop.urls")),
    path("api/", include("apps.api.urls")),
    re_path(r"^(?:api|ws|assets|static)(?:/.*)?$", no_such_endpoint),
    re_path(r"^(?P<path>.*)$", shell),
]
handler400 = "apps.core.http.not_understood"
handler404 = "apps.core.http.not_found"
handler500 = "apps.core.http.failed"
