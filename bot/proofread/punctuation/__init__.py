"""标点: pairs, pauses, strays, sentences run together, marks in the wrong place."""
