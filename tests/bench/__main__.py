"""Prints the figures; see the package. About a minute, and 1 GB in the folder for temporary files."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import assembling, costs, filling, growth, prompting, starting, table


def main() -> None:
    loaded = filling.prompts()
    found: list[table.Figure] = []
    with TemporaryDirectory(prefix="zhaojing-bench-") as name:
        for room in (prompting, costs, growth, starting, assembling):
            sys.stderr.write(f"{room.__name__} ...\n")
            folder = Path(name) / room.__name__
            folder.mkdir()
            found += room.figures(folder, loaded)
    sys.stdout.write(table.printed(found) + "\n")


if __name__ == "__main__":
    main()
