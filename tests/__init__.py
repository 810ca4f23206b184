"""One folder per room; `conversations` plays whole interviews through the installed command, `bench` measures.

`outlines/` holds one tiny outline per feature of the engine, `snapshots/` the drafts that conversations end in.
"""
