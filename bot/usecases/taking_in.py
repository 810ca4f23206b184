"""A file that somebody sent: what was found in it is said and kept, and what can be done with it is offered.

A file with a 密级 mark anywhere is refused whole. Of numbers only the masked ones are kept, as of typed words.
"""

from dataclasses import dataclass, fields, replace

from bot.intake import kinds, sandbox
from bot.intake.found import MOST_BYTES, LeftOut, Read, Refused, Why
from bot.interview import clean, sensitive
from bot.reading.lines import Line
from bot.reading.structure import Structure
from bot.store import fetches, focuses, papers_in
from bot.store.papers_in import PaperIn
from bot.usecases import asking, doubting, going_on, hearing, importing, standing, typed, uses
