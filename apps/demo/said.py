"""Names and texts of the demo's invented people, from `data/said.yaml`: content of records, not words of the product."""

from __future__ import annotations

from apps.demo.data_file import Record, read


class Said(Record, frozen=True):
    cad_label: str
    hospitals: list[str]
    certificates_issued_by: str
    training_device: str
    training_street: str
    call_hazards: tuple[str, ...]
    on_arrival: tuple[str, ...]
    answer_to_question: str
    receiver_at_hospital: str
    no_arrest: str


SAID = read("said", Said)
