"""Three notices of our own invention, worded differently; what each says, and the sentence behind it."""

from pathlib import Path

import pytest

from bot.reading import notice
from bot.reading.notice import Notice

HERE = Path(__file__).parent / "notices"


def read(name: str) -> Notice:
    return notice.read((HERE / f"{name}.txt").read_text(encoding="utf-8").split("\n"))


COUNTY, BRANCH, BUREAU = read("county"), read("branch"), read("bureau")


@pytest.mark.parametrize(
    ("found", "kind", "name"),
    [
        (COUNTY, "minzhu", "2026年度民主生活会"),
        (BRANCH, "zuzhi", "2026年度组织生活会"),
        (BUREAU, "minzhu", "2026年度民主生活会"),
    ],
)
def test_the_kind_and_the_name_are_read(found: Notice, kind: str, name: str) -> None:
    assert (found.kind.value if found.kind else "", found.name.value if found.name else "") == (kind, name)


@pytest.mark.parametrize(
    ("found", "theme"),
    [
        (COUNTY, "深入学习贯彻党的创新理论，牢固树立和践行正确政绩观，以实干实效推动“十五五”良好开局"),
        (BRANCH, "弘扬实干精神、当好先锋表率"),
        (BUREAU, None),
    ],
)
def test_the_theme_is_read_however_it_is_put_and_never_made_up(found: Notice, theme: str | None) -> None:
    assert (found.theme.value if found.theme else None) == theme


@pytest.mark.parametrize(
    ("found", "wordings"),
    [
        (
            COUNTY,
            ("带头铸牢政治忠诚", "带头树立正确政绩观", "带头服务群众", "带头严守纪律规矩", "带头履行管党治党责任"),
        ),
        (BRANCH, ("理论学习", "党性修养", "纪律作风", "作用发挥")),
        (BUREAU, ("带头筑牢忠诚", "带头担当作为", "带头为民办事", "带头遵规守纪", "带头从严治党")),
    ],
)
def test_aspects_are_found_below_before_and_behind_their_announcement(found: Notice, wordings: tuple[str, ...]) -> None:
    assert tuple(each.wording for each in found.aspects) == wordings


def test_what_an_aspect_looks_at_is_its_remark() -> None:
    assert COUNTY.aspects[0].remark == "重点查看学用脱节、落实打折扣等问题"
    assert BUREAU.aspects[1].remark == "看是否推诿扯皮"


def test_parts_that_are_asked_for_are_read_and_no_others() -> None:
    assert {each.id for each in COUNTY.parts if each.wanted} == {"last_year", "case"}
    assert BRANCH.parts == ()
    assert {each.id for each in BUREAU.parts if each.wanted} == {"last_year", "own"}


@pytest.mark.parametrize(
    ("found", "days"),
    [
        (COUNTY, {"draft": "2026-12-20", "meeting": "2027-01-15"}),
        (BRANCH, {"draft": "", "meeting": "2027-01-10"}),
        (BUREAU, {"draft": "2026-12-18", "final": "2026-12-28", "meeting": "2027-01-08"}),
    ],
)
def test_dates_are_read_and_january_is_the_next_year_s(found: Notice, days: dict[str, str]) -> None:
    assert {each.what: each.day for each in found.dates} == days


def test_every_value_has_a_sentence_of_the_notice_behind_it() -> None:
    text = (HERE / "county.txt").read_text(encoding="utf-8")
    told = [COUNTY.kind, COUNTY.name, COUNTY.year, COUNTY.theme]
    behind = [each.behind for each in told if each is not None]
    behind += [COUNTY.behind_aspects, *(each.behind for each in COUNTY.parts), *(each.behind for each in COUNTY.dates)]
    assert len(behind) == 9
    assert all(each in text for each in behind)


@pytest.mark.parametrize(
    "text",
    ["", "今天下午开会。", "甲方乙方经协商一致，订立本合同。\n第一条 标的\n第二条 价款", "一是。二是。三是。" * 200],
)
def test_a_text_that_is_no_notice_says_nothing(text: str) -> None:
    found = notice.read(text.split("\n"))
    assert (found.name, found.theme, found.aspects) == (None, None, ())


def test_a_count_that_the_list_does_not_keep_is_told() -> None:
    found = notice.read(["重点对照以下五个方面：", "1．学习方面", "2．作风方面"])
    assert (found.counted, len(found.aspects)) == (5, 2)
