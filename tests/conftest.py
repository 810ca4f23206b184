"""For all tests: the commands that they start are compiled once, whatever this environment says.

Some three hundred processes are started; without it each spends more time on compiling than on its work.
"""

import os
import sys

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
