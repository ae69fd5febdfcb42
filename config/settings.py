"""Settings of one installation. Values come from the environment through `config.environment`."""

from __future__ import annotations

from typing import Any, Literal

from csp.constants import NONE, SELF

from apps.core.version import VERSION
from config.addresses import origin_of
from config.demo import demo_accounts, hospitals, hosts
from config.environment import (
    ROOT,
    anchors_file,
    device_ca_key,
    env,
    mode,
    refuse_unsafe,
    secret_key,
    vapid_private_key,
)
from config.private_files import keep_private
from config.static import add_cache_headers

refuse_unsafe()

BASE_DIR = ROOT
MODE = mode()
PRODUCTION = MODE == "production"
DEMO: bool = env("DEMO")
# How often the demo opens a call of its own while somebody looks; 0: never. And whether it has a past, for the figures.
DEMO_CALL_EVERY_S: float = env("DEMO_CALL_EVERY_S")
DEMO_PAST_WEEKS: bool = env("DEMO_PAST_WEEKS")
DEMO_ACCOUNTS = demo_accounts(demo=DEMO)
# Of a log that grows with an incident, how many items a write reads and writes at most; older ones are stored in pieces.
LOG_TAIL = 16
DEBUG = False
SECRET_KEY = secret_key()
ALLOWED_HOSTS = hosts(env("ALLOWED_HOSTS") or ["localhost", "127.0.0.1", "[::1]", "testserver"], demo=DEMO)
ORIGINS: list[str] = env("ORIGINS")
CSRF_TRUSTED_ORIGINS = ORIGINS
CSRF_FAILURE_VIEW = "apps.core.http.csrf_failed"
ROOT_URLCONF = "config.urls"
ASGI_APPLICATION = "config.asgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.Person"
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en-gb"
APPEND_SLASH = False
# `config.edge` lets no larger body through. What is allowed stays in memory: nothing that is sent lies in a file for a while.
DATA_UPLOAD_MAX_MEMORY_SIZE = FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]

INSTALLED_APPS = [
    "daphne",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "csp",
    "channels",
    "apps.core",
    "apps.audit",
    "apps.accounts",
    "apps.doctrine",
    "apps.journal",
    "apps.routing",
    "apps.units",
    "apps.deadlines",
    "apps.alerting",
    "apps.incidents",
    "apps.care",
    "apps.operations",
    "apps.dispatch",
    "apps.handovers",
    "apps.aftercare",
    "apps.analytics",
    "apps.interop",
    "apps.reports",
    "apps.feed",
    "apps.api",
    "apps.runtime",
    "apps.demo",
]

# Headers come before WhiteNoise: what WhiteNoise answers never reaches the middleware after it.
MIDDLEWARE = [
    "apps.core.headers.SafeHeaders",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "apps.core.http.ClientIp",
    "apps.audit.refusals.NoteRefusals",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]

TEMPLATES: list[dict[str, Any]] = []

DATABASES: dict[str, dict[str, Any]] = {"default": env.db("DATABASE_URL")}
SQLITE = DATABASES["default"]["ENGINE"].endswith("sqlite3")
DATABASES["default"]["CONN_MAX_AGE"] = 0
DATABASES["default"]["OPTIONS"] = (
    {
        # A read-then-write that begins DEFERRED fails with "database is locked" under load; IMMEDIATE waits its turn.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }
    if SQLITE
    else {
        "pool": {"min_size": 2, "max_size": env("DATABASE_POOL"), "timeout": 10},
        "options": "-c lock_timeout=5s -c statement_timeout=15s -c idle_in_transaction_session_timeout=10s",
    }
)
if SQLITE:
    keep_private(ROOT / "var", str(DATABASES["default"]["NAME"]))

# What `deploy.prepare`, which connects as the owner, lets the web servers and the worker connect as. Empty: they are the owner too.
APPLICATION_DATABASE_URL: str = env("APPLICATION_DATABASE_URL")

REDIS_URL: str = env("REDIS_URL")
CHANNEL_LAYERS: dict[str, dict[str, Any]] = {
    "default": (
        {
            "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
            "CONFIG": {"hosts": [{"address": REDIS_URL, "socket_timeout": 30, "socket_connect_timeout": 1}]},
        }
        if REDIS_URL
        else {"BACKEND": "channels.layers.InMemoryChannelLayer"}
    )
}

AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = [
    "apps.accounts.hashing.Argon2",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "name")},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# How long the cookie is kept. What it opens ends earlier: with the sign-in (`apps.accounts.sign_ins`).
SESSION_COOKIE_AGE = 30 * 24 * 3600
SESSION_SERIALIZER = "apps.accounts.sessions.SessionSerializer"
# By this cookie a browser is known again as the device that it was; 400 days are the most that browsers keep one.
DEVICE_COOKIE_NAME = "__Host-device" if PRODUCTION else "device"
DEVICE_COOKIE_AGE = 400 * 24 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE: Literal["Strict"] = "Strict"
CSRF_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_NAME = "__Host-sessionid" if PRODUCTION else "sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken" if PRODUCTION else "csrftoken"
# Never `preload`: it binds the whole domain of the operator, for years, and is not ours to ask for.
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
# How many proxies of our own stand in front: that many entries at the end of X-Forwarded-For are ours to trust.
PROXIES: int = env("PROXIES")
if PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Empty: no push is sent. Endpoints elsewhere than at these hosts are refused, so that nobody makes this server ask its own network.
VAPID_PRIVATE_KEY = vapid_private_key()
VAPID_CONTACT: str = env("VAPID_CONTACT")
PUSH_HOSTS: list[str] = env("PUSH_HOSTS")

# Whom to tell of a weakness: `/.well-known/security.txt`. Empty: there is no such page.
SECURITY_CONTACT: str = env("SECURITY_CONTACT")

CHECK_INS_FILE: str = env("CHECK_INS_FILE")

# What is taught here, in the order of the choice on the screen; what another device records with another tool is kept.
TRIAGE_TOOLS: list[str] = env("TRIAGE_TOOLS")

# Where crews bring patients, in the order of the choice on the screen; another name can be typed.
HOSPITALS = hospitals(env("HOSPITALS"), demo=DEMO)

# Empty: no device gets a certificate, and no record can be relayed.
DEVICE_CA_KEY = device_ca_key()

# Where the heads of the journal's streams are kept outside the database: a file, and an address that they are posted to.
ANCHORS_FILE = anchors_file()
ANCHORS_URL: str = env("ANCHORS_URL")
# Empty: anchors are not signed.
ANCHORS_KEY: str = env("ANCHORS_KEY")

# Where travel times come from: see apps/routing.
ROUTING: str = env("ROUTING")
ROUTING_URL: str = env("ROUTING_URL")
ROUTING_TILES: str = env("ROUTING_TILES")

MAP = {
    "kind": env("MAP_KIND"),
    "url": env("MAP_URL"),
    "attribution": env("MAP_ATTRIBUTION"),
    "max_zoom": env("MAP_MAX_ZOOM"),
}
_map_origin = [origin] if (origin := origin_of(MAP["url"])) else []
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:", *_map_origin],
        "connect-src": [SELF, *_map_origin],
        "worker-src": [SELF, "blob:"],
        "manifest-src": [SELF],
        "font-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

CLIENT = ROOT / "frontend" / "dist"
STATIC_URL = "/static/"
WHITENOISE_ROOT = CLIENT if CLIENT.exists() else None
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_MIMETYPES = {".webmanifest": "application/manifest+json"}
WHITENOISE_ADD_HEADERS_FUNCTION = add_cache_headers

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "apps.accounts.authentication.BearerToken",
        "apps.accounts.authentication.BrowserSession",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["apps.accounts.authentication.SignedIn"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["apps.core.http.StrictJSONParser"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "apps.core.negotiation.AlwaysJson",
    "EXCEPTION_HANDLER": "apps.core.problems.answer_problem",
    # OPTIONS would describe an address to anyone who asks.
    "DEFAULT_METADATA_CLASS": None,
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "UNAUTHENTICATED_USER": None,
    # A refusal may repeat what was sent: half a character pair can be written escaped only.
    "UNICODE_JSON": False,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "coresponder",
    "DESCRIPTION": "Police and ambulance, alerted together, on one timeline.",
    "VERSION": VERSION,
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_REQUEST": True,
    "SCHEMA_PATH_PREFIX": "/api/",
    "ENUM_NAME_OVERRIDES": {
        "RoleEnum": "apps.accounts.access.ROLE_NAMES",
        "PathEnum": "apps.alerting.rules.PATHS",
        "AlertRoleEnum": "apps.dispatch.serializers.ROLES",
        "DutyEnum": "apps.units.serializers.DUTIES",
        "ReadForEnum": "apps.api.audit_serializers.READ_FOR",
        "PurposeEnum": "apps.accounts.serializers.PURPOSES",
        "ChosenDutyEnum": "apps.units.serializers.DUTIES_TO_CHOOSE",
        "EnrolmentEnum": "apps.accounts.enrolment_models.POLICIES",
    },
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
            # With its offset: servers of one installation may keep different zones.
            "datefmt": "%Y-%m-%dT%H:%M:%S%z",
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": env("LOG_LEVEL")},
    "loggers": {
        "daphne": {"level": "WARNING"},
        # It would log the letters of every record that is printed.
        "fontTools": {"level": "WARNING"},
        # It would log every address it asks: those of a router hold the place of a patient.
        "httpx": {"level": "WARNING"},
        "uvicorn.access": {"level": "WARNING"},
        # Below that it writes the addresses of push subscriptions, and anyone who knows one may ring that device.
        "urllib3": {"level": "WARNING"},
    },
}
