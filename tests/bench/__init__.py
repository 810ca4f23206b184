"""Figures, each against a peer or a bare operation in the same run: `uv run python -m tests.bench [NAME ...]`.

Medians of interleaved repetitions; nothing here is a timed test, and pytest collects nothing of it. `filling` writes a
report of a known size, `turns` are the kinds of turn; `costs`, `growth`, `starting` and `assembling` measure, and
`table` prints. On the phone: `phone_script` writes down what a person does and what the bot calls, `peer` is the
program that repeats these calls, `phone_pair` runs both, `phone_people` walk through the script;
`phone_turns`, `phone_others` and `phone_known` measure.
"""
