"""Serializer fields shared by the rooms."""

from __future__ import annotations

from copy import deepcopy
from datetime import datetime
from typing import Any, ClassVar

from rest_framework import serializers

from apps.core.clock import from_wire, to_wire


class WireTime(serializers.DateTimeField):
    """A time with an offset, read and written in the wire's one form."""

    def to_internal_value(self, value: Any) -> datetime:
        if not isinstance(value, str):
            self.fail("invalid", format="YYYY-MM-DDTHH:MM:SS.mmmZ")
        try:
            return from_wire(value)
        except ValueError as fault:
            raise serializers.ValidationError(str(fault)) from fault

    def to_representation(self, value: Any) -> str:
        return value if isinstance(value, str) else to_wire(value)


class Shape(serializers.Serializer[Any]):
    """A shape on the wire. `also` holds fields that are called what DRF calls an attribute of its own (`label`, `source`)."""

    also: ClassVar[dict[str, serializers.Field[Any, Any, Any, Any]]] = {}

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {**super().get_fields(), **deepcopy(self.also)}


class StrictSerializer(Shape):
    """Refuses keys that it does not know: a misspelt field is a fault, not something to drop in silence."""

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, dict):
            unknown = sorted(set(data) - set(self.fields))
            if unknown:
                raise serializers.ValidationError({name: ["There is no such field."] for name in unknown})
        return super().to_internal_value(data)


def validated(shape: type[serializers.Serializer[Any]], data: Any) -> Any:
    """What the client sent, in this shape. Raises `ValidationError` with every fault and its field."""
    given = shape(data=data)
    given.is_valid(raise_exception=True)
    return given.validated_data
