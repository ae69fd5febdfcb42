"""Measurements of the running product, each against a limit and against what it replaces, in one run."""
