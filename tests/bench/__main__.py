"""Prints the figures; see the package. Some minutes, and 1 GB in the folder for temporary files.

With names (`costs`, `phone_turns`), only those of these modules.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import (
    assembling,
    comparing,
    costs,
    filling,
    growth,
    importing,
    long_turns,
    papers,
    phone_known,
    phone_others,
    phone_turns,
    planning,
    printing,
    prompting,
    proofreading,
    starting,
    table,
    taking_in,
)

_MEASURE = (
    *(
        prompting,
        planning,
        costs,
        growth,
        starting,
        assembling,
        importing,
        long_turns,
        comparing,
        papers,
        printing,
        taking_in,
        proofreading,
    ),
    *(phone_turns, phone_others, phone_known),
)
_ROOMS = {room.__name__.rpartition(".")[2]: room for room in _MEASURE}


def main() -> None:
    names = sys.argv[1:] or list(_ROOMS)
    unknown = [name for name in names if name not in _ROOMS]
    if unknown:
        sys.exit(f"no figures called {', '.join(unknown)}; there are {', '.join(_ROOMS)}")
    loaded = filling.prompts()
    found: list[table.Figure] = []
    with TemporaryDirectory(prefix="zhaojing-bench-") as name:
        for chosen in names:
            sys.stderr.write(f"{chosen} ...\n")
            folder = Path(name) / chosen
            folder.mkdir()
            found += _ROOMS[chosen].figures(folder, loaded)
    sys.stdout.write(table.printed(found) + "\n")


if __name__ == "__main__":
    main()
