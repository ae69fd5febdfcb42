"""The wire's golden files, which Python and TypeScript are both tested against (docs/wire.md).

`kinds/` one entry of every kind; `timelines/` `{name, entries, state}`; `atmist/` `{name, state, record, lines}`.
The tests read the files. `python -m tests.wire.freeze` writes them again from the modules here, in which every timeline
says by hand what it must come to; read the difference before keeping it.
"""
