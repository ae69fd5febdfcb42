"""The version of this software. Pure. `pyproject.toml` and `frontend/package.json` say the same."""

VERSION = "0.1.0"
