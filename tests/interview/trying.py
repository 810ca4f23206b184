"""How hard hypothesis tries: the same examples in every run; ZHAOJING_EXAMPLES=2000 tries so many new ones."""

import os

from hypothesis import HealthCheck, settings

_MORE = int(os.environ.get("ZHAOJING_EXAMPLES", "0"))


def examples(count: int) -> settings:
    """Settings for this many examples: no deadline, because a busy machine is no fault of the engine."""
    return settings(
        max_examples=_MORE or count,
        derandomize=not _MORE,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
