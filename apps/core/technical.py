"""Names for texts that are never said to a user, so that a signature says whom a text is for. `tools/literals.py` reads them.

Words for users come from the catalogues in `locales/`; a text of these types is written in the code, in English. Pure.
"""

from __future__ import annotations

OperatorText = str
"""Said to an operator: why it does not start, what is unhealthy, what a check of the journal found."""

ProgramText = str
"""Read by a program: SQL, generated source."""
