"""遗留: placeholders, notes to oneself and to others, remarks, traces of programs."""
