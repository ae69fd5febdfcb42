"""Reading a file of trigger codes: accepted as a whole, or refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from typing import Annotated, Any

import msgspec
import yaml

from apps.core.conversion import convert

System = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9_.-]{0,39}$")]
Code = Annotated[str, msgspec.Meta(pattern=r"^\S{1,40}$")]
Label = Annotated[str, msgspec.Meta(pattern=r"^\S", min_length=1, max_length=80)]
Category = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]{0,39}$")]


class Trigger(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A trigger code. Figures and screens use its `category`."""

    code: Code
    label: Label
    category: Category


class TriggerSet(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All codes of one call-taking system."""

    system: System
    triggers: Annotated[tuple[Trigger, ...], msgspec.Meta(min_length=1)]


class TriggerFileError(ValueError):
    """A file of trigger codes is refused; the error has the reason and the place."""


class _StrictLoader(yaml.SafeLoader):
    """A loader of plain YAML that refuses repeated keys."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys = Counter(str(key.value) for key, _ in node.value)
        repeated = [key for key, count in keys.items() if count > 1]
        if repeated:
            line = node.start_mark.line + 1
            raise TriggerFileError(
                f"the key {repeated[0]} is repeated in the mapping that begins in line {line}"
            )
        return super().construct_mapping(node, deep)


def read_triggers(text: str) -> TriggerSet:
    """The codes that `text` (YAML) lists.

    Raises `TriggerFileError`: not YAML, unknown or repeated key, missing field, wrong form, repeated code.
    """
    try:
        # The loader is SafeLoader with one more refusal, so it makes plain values only.
        written = _StrictLoader(text).get_single_data()
        read = convert(written, TriggerSet)
    except (yaml.YAMLError, msgspec.ValidationError) as fault:
        raise TriggerFileError(" ".join(str(fault).split())) from fault
    codes = Counter(trigger.code for trigger in read.triggers)
    repeated = [code for code, count in codes.items() if count > 1]
    if repeated:
        raise TriggerFileError(f"the code {repeated[0]} is repeated")
    return read
