"""All URLs of the product."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path, re_path
from drf_spectacular.views import SpectacularAPIView
from rest_framework.permissions import AllowAny

from apps.core.http import healthz, no_such_endpoint, shell
from apps.core.security_txt import security_txt
from apps.runtime.health import readyz

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz),
    path("readyz", readyz),
    path(".well-known/security.txt", security_txt),
    path("api/schema", SpectacularAPIView.as_view(permission_classes=[AllowAny])),
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
handler404 = "apps.core.http.not_found"
