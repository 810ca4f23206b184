"""A Document as something to read: plain text, Markdown, Word, and pages that fit a message."""
