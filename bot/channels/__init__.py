"""渠道: a line or a tap becomes a call of usecases.converse, its replies become text.

All channels run the same use cases; none has a feature of the conversation that the others lack.
"""
