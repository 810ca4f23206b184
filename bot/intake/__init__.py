"""收件: a file from outside -> plain paragraphs, or why not. Every file is hostile until it is read."""
