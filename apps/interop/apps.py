from django.apps import AppConfig


class InteropConfig(AppConfig):
    name = "apps.interop"
