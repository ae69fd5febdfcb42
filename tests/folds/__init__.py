"""Properties that hold for every timeline, tested on many generated ones.

The examples are the same in every run, so a red test stays red. `EXAMPLES=20 python -m pytest tests/folds` tries
20 times as many, and other ones each time.
"""
