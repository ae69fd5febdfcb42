"""Benchmarks of the running product: each compares it with a limit and with the stock way, in one run."""
