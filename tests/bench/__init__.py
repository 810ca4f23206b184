"""Figures, each against a peer or a bare operation in the same run: `uv run python -m tests.bench`.

Medians of interleaved repetitions; nothing here is a timed test, and pytest collects nothing of it. `filling` writes a
report of a known size, `turns` are the kinds of turn; `costs`, `growth`, `starting` and `assembling` measure, and
`table` prints.
"""
