"""结构: parts and aspects that are missing, doubled, altered or announced otherwise."""
