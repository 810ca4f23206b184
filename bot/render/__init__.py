"""A Document as something to read: plain text, Markdown, Word, PDF, and pages that fit a message."""
