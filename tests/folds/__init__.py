"""What must hold for every timeline, tried on many made-up ones.

The examples are the same in every run, so a red test stays red. `EXAMPLES=20 python -m pytest tests/folds` tries
that many times as many, other ones each time.
"""
