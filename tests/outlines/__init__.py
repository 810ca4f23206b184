"""One tiny outline per feature of the engine, in the same files as the shipped ones; `tiny` reads them."""
