"""How far a material is: in words, on coming back and now and then, not below every question."""

from tests.usecases.writer import CLAIMS, SIGNER, Writer, say


def feet(writer: Writer) -> list[str]:
    """What stood below the replies of the last turn."""
    return [said.reply.foot for said in writer.heard.said if said.reply.foot]


def test_the_first_question_says_how_much_there_is() -> None:
    writer = Writer().begin()
    assert feet(writer) == [say("progress.aspects", count=6, minutes=73)]


def test_a_question_on_the_way_says_nothing_of_it() -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.tap("next")
    assert feet(writer) == []


def test_where_an_aspect_begins_it_is_said() -> None:
    writer = Writer().at_claims()
    assert "还有6个方面没写完" in feet(writer)[0]
    writer.say(CLAIMS)
    for _ in range(2):
        writer.say("平时学得零散。")
        writer.tap("next")
    assert "还有5个方面没写完" in feet(writer)[0]


def test_each_quarter_is_said_once() -> None:
    writer = Writer().at_body()
    said = list[str]()
    for number in range(30):
        if "points" in str(writer.asked):
            writer.say(f"第{number}样不够\n又一样不够\n还有一样不够")
        else:
            writer.say("平时学得零散。")
            writer.tap("next")
        said += [foot.partition("。")[0] for foot in feet(writer) if foot.startswith("写了")]
    assert said == ["写了四分之一了", "写了一半了", "写了四分之三了"]


def test_who_comes_back_hears_how_far_it_is() -> None:
    writer = Writer().at_body()
    writer.say("/start")
    assert "还有6个方面没写完" in writer.text
    assert "大约" in writer.text


def test_who_opens_a_report_from_the_list_hears_how_far_it_is() -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.say("/resume")
    writer.tap("open")
    assert "还有6个方面没写完" in feet(writer)[0]


def test_when_the_aspects_are_written_the_parts_are_named() -> None:
    writer = Writer().begin()
    writer.say(SIGNER)
    for number in range(1, 7):
        writer.go(f"problems/a{number}/points")
        writer.say(f"第{number}样不够\n又{number}样不够")
        for _ in range(2):
            writer.say("平时学得零散。")
            writer.tap("next")
    writer.say("/map")
    assert "还差开头的信息、原因、措施等4处，大约" in writer.text
