"""Medians of interleaved repetitions: whatever slows the machine for a while slows all that is compared."""

import statistics
import time
from collections.abc import Callable, Mapping

_WARM = 3  # repetitions that are not counted: caches, the first page of a file, compiled statements


def medians(cases: Mapping[str, Callable[[], float]], times: int, warm: int = _WARM) -> Mapping[str, float]:
    """The median of what each case says it took, the cases taking turns."""
    found: dict[str, list[float]] = {name: [] for name in cases}
    for repetition in range(times + warm):
        for name, case in cases.items():
            took = case()
            if repetition >= warm:
                found[name].append(took)
    return {name: statistics.median(took) for name, took in found.items()}


def cpu(work: Callable[[], object]) -> float:
    """Milliseconds of CPU, the kernel's for this process among them; waiting for the disk is not CPU."""
    before = time.process_time()
    work()
    return (time.process_time() - before) * 1000
