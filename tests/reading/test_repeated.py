"""How much of a text stood in an earlier one."""

import pytest

from bot.reading import repeated

LAST = "全年到林区34次，其中27次在半天内返回，进山到护林点只有5次。"


@pytest.mark.parametrize(
    ("text", "share"),
    [
        (LAST, 1.0),
        (LAST.replace("，", ","), 1.0),
        ("今年下乡比去年多了一些，住村的晚上从两个变成十一个。", 0.0),
        ("到林区34次", 0.0),  # too short to say
    ],
)
def test_a_text_is_measured_by_the_runs_that_it_shares(text: str, share: float) -> None:
    assert repeated.share(text, [LAST]) == pytest.approx(share)


def test_half_a_text_from_last_year_is_about_half() -> None:
    fresh = "今年把每月四天驻点写进了日程，截至十一月住村三十九天，问题当天记。"
    assert 0.35 < repeated.share(LAST + fresh, [LAST]) < 0.65
