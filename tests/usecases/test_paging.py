"""页面设置: a lead sets the team's page; its papers have it, nobody else's."""

import io
import zipfile

import pytest

from bot.render.page import STANDARD, Page
from bot.review.rights import Role
from bot.store import pages
from bot.store.pages import Set
from bot.usecases import filing, paging
from tests.usecases.office import UNIT, Office, written
from tests.usecases.writer import PROMPTS, Writer, say


def at_page(office: Office) -> Writer:
    """A lead before the team's page."""
    lead = office.lead()
    lead.say("/team")
    lead.tap("layout")
    return lead


def set_to(lead: Writer, setting: str, value: str) -> Writer:
    """Taps a value, as its buttons do."""
    team = lead.button("layout").token.split(":")[3].split("~")[0]
    lead.press(f"::layout:{team}~{setting}~{value}")
    return lead


def styles_of(author: Writer) -> str:
    """The styles of the Word file that the author's draft becomes."""
    author.say("/draft")
    author.tap("file")
    author.tap("copy", "1~draft")
    paper = author.heard.said[-1].reply.paper
    assert paper is not None
    values = filing.made(author.db, PROMPTS, paper)
    assert values is not None
    with zipfile.ZipFile(io.BytesIO(filing.render(values))) as packed:
        return packed.read("word/styles.xml").decode()


def test_a_team_has_the_standard_s_page_at_first() -> None:
    office = Office()
    lead = at_page(office)
    assert paging.page_of(office.db, office.team) == STANDARD
    assert lead.texts == (say("page.shown", team=UNIT, lines=22, characters=28),)
    assert [button.label for button in lead.buttons] == [
        "行距 28", "上边距 37", "下边距 35", "左边距 28", "右边距 26", say("team.button_back"),
    ]  # fmt: skip


def test_a_value_is_tapped_twice_and_counts() -> None:
    office = Office()
    lead = at_page(office)
    lead.tap("layout", f"{office.team}~line")
    assert lead.texts == (say("page.which.line", now="28"),)
    assert say("button.chosen", label="28") in [button.label for button in lead.buttons]
    lead.tap("layout", f"{office.team}~line~30")
    assert "行距 30" in [button.label for button in lead.buttons]
    assert paging.page_of(office.db, office.team) == Page(line=30)


@pytest.mark.parametrize(
    ("setting", "value", "page"),
    [
        ("line", "28.5", Page(line=28.5)),
        ("top", "30", Page(top=30)),
        ("bottom", "30", Page(bottom=30)),
        ("left", "25", Page(left=25)),
        ("right", "25", Page(right=25)),
    ],
)
def test_each_figure_can_be_set(setting: str, value: str, page: Page) -> None:
    office = Office()
    set_to(at_page(office), setting, value)
    assert paging.page_of(office.db, office.team) == page


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("line", "23.5"), ("line", "40.5"), ("line", "28.3"), ("line", "1e9"), ("line", "-28"), ("line", "nan"),
        ("top", "19"), ("top", "46"), ("left", "25.5"), ("body", "20"), ("width", "30"), ("line", "28."),
    ],
)  # fmt: skip
def test_a_figure_that_is_none_or_out_of_bounds_changes_nothing(setting: str, value: str) -> None:
    office = Office()
    lead = set_to(at_page(office), setting, value)
    assert paging.page_of(office.db, office.team) == STANDARD
    assert lead.texts[0] == say("tap.unknown")


def test_the_standard_comes_back_with_one_tap() -> None:
    office = Office()
    lead = set_to(set_to(at_page(office), "line", "30"), "left", "25")
    lead.tap("layout", f"{office.team}~standard")
    assert paging.page_of(office.db, office.team) == STANDARD
    assert pages.of(office.db, office.team) is None


def test_the_standard_is_offered_only_where_the_page_is_another() -> None:
    lead = at_page(Office())
    assert say("page.button_standard") not in [button.label for button in lead.buttons]


def test_an_author_s_file_has_the_team_s_page() -> None:
    office = Office()
    author = written(office.author())
    set_to(at_page(office), "line", "30")
    assert 'w:line="600" w:lineRule="exact"' in styles_of(author)


def test_another_team_s_page_is_not_theirs() -> None:
    office = Office()
    set_to(at_page(office), "line", "30")
    other = written(office.member("李四", Role.AUTHOR, "别的局"))
    assert 'w:line="560" w:lineRule="exact"' in styles_of(other)


def test_a_file_sent_before_is_another_one_on_another_page() -> None:
    office = Office()
    author = written(office.author())
    author.say("/draft")
    author.tap("file")
    author.tap("copy", "1~draft")
    paper = author.heard.said[-1].reply.paper
    assert paper is not None
    before = filing.made(office.db, PROMPTS, paper)
    set_to(at_page(office), "left", "25")
    after = filing.made(office.db, PROMPTS, paper)
    assert before is not None
    assert after is not None
    assert before.key != after.key


@pytest.mark.parametrize("role", [Role.AUTHOR, Role.OWNER])
@pytest.mark.parametrize("rest", ["", "~line", "~line~30", "~standard"])
def test_only_a_lead_of_the_team_sees_and_sets_it(role: Role, rest: str) -> None:
    office = Office()
    at_page(office)
    someone = office.member("李四", role)
    pages.keep(office.db, office.team, Set(29, 37, 35, 28, 26))
    someone.press(f"::layout:{office.team}{rest}")
    assert someone.texts[0] == say("tap.unknown")
    assert pages.of(office.db, office.team) == Set(29, 37, 35, 28, 26)


def test_a_lead_of_another_team_sets_nothing_here() -> None:
    office = Office()
    other = office.member("李组长", Role.LEAD, "别的局")
    other.press(f"::layout:{office.team}~line~30")
    assert pages.of(office.db, office.team) is None


def test_every_value_that_is_offered_is_taken() -> None:
    office = Office()
    lead = at_page(office)
    for setting in ("line", "top", "bottom", "left", "right"):
        lead.press(f"::layout:{office.team}~{setting}")
        offered = [tap.argument for tap in lead.taps if tap.argument.count("~") == 2]
        assert len(offered) > 5
        for argument in offered:
            lead.press(f"::layout:{argument}")
            assert lead.texts[0] != say("tap.unknown")
