"""A Document as something to read: plain text, Markdown, and pages that fit a message."""
