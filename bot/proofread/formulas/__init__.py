"""提法: settled wordings, themes, names of documents and plenums, each held to the time of the text."""
