"""前后不一: unit, places, persons, voice, meetings and times, where two places of one text disagree."""
