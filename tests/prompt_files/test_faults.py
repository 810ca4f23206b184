"""What an editor can write wrongly in one place: each is reported with its line and a reason, all of them at once."""

from pathlib import Path

import pytest

from tests.prompt_files import sample
from tests.prompt_files.sample import line_of

UNIT = "{id: unit, kind: short, name: 单位, ask: 哪个单位？, required: true}"
STUDY = "{id: study, kind: number, name: 学习, ask: 学习几次？, most: 99}"
WHO = "{id: who, kind: short, name: 责任人, ask: 谁？, offer: {label: 本人, text: 本人}}"


@pytest.mark.parametrize("name", sample.FILES)
def test_a_sound_file_has_no_faults(name: str, tmp_path: Path) -> None:
    assert sample.wrong(tmp_path, name) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        ("subjects/person.yaml", "style:\n", "colour: red\nstyle:\n", "这里没有“colour”这一项"),
        ("subjects/person.yaml", "    role: head", "    page: 1\n    role: head", "这里没有“page”这一项"),
        ("subjects/person.yaml", "most: 99", "most: 99, lest: 1", "这里没有“lest”这一项"),
        ("meetings/small-2021.yaml", "theme: 学习", "topic: 学习", "这里没有“topic”这一项"),
        ("meetings/small-2021.yaml", "mark: seen", "stars: 5, mark: seen", "这里没有“stars”这一项"),
    ],
)
def test_an_unknown_key_is_reported(name: str, old: str, new: str, reason: str, tmp_path: Path) -> None:
    ((line, said),) = sample.wrong(tmp_path, name, (old, new))
    assert said.startswith(reason)
    assert line == line_of(old, name)


@pytest.mark.parametrize(
    ("name", "old", "new", "key"),
    [
        ("subjects/person.yaml", "name: 个人", "name: 个人\nname: 班子", "name"),
        ("subjects/person.yaml", "heading: 措施", "heading: 措施\n    heading: 办法", "heading"),
        ("meetings/small-2021.yaml", "theme: 学习", "theme: 学习\ntheme: 工作", "theme"),
        ("messages/conversation.yaml", "bye: 再见。", "bye: 再见。\nbye: 好。", "bye"),
        ("messages/conversation.yaml", "  new: 你好。", "  new: 你好。\n  new: 好。", "welcome.new"),
    ],
)
def test_a_key_that_stands_twice_is_reported_where_it_stands_again(
    name: str, old: str, new: str, key: str, tmp_path: Path
) -> None:
    assert sample.wrong(tmp_path, name, (old, new)) == [(line_of(old, name) + 1, f"“{key}”在这里写了两次，只留一个")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (STUDY, STUDY.replace("id: study", "id: unit")),
        ("  - id: links\n", "  - id: problems\n"),
    ],
)
def test_an_id_that_stands_twice_is_reported(old: str, new: str, tmp_path: Path) -> None:
    found = sample.wrong_subject(tmp_path, (old, new))
    assert any(line == line_of(old) and "在文件里写了两次" in reason for line, reason in found)


def test_an_aspect_s_id_that_stands_twice_is_reported(tmp_path: Path) -> None:
    found = sample.wrong(tmp_path, "meetings/small-2021.yaml", ("id: a2", "id: a1"))
    assert found == [(line_of("id: a2", "meetings/small-2021.yaml"), "方面“a1”写了两次；id 不能重")]


def test_an_option_s_id_that_stands_twice_is_reported(tmp_path: Path) -> None:
    found = sample.wrong_subject(tmp_path, ("{id: second, label", "{id: first, label"))
    assert (line_of("- id: start"), "“head/start”有两个选项的 id 一样；id 不能重") in found


@pytest.mark.parametrize(
    ("name", "old", "key", "at"),
    [
        ("subjects/person.yaml", "name: 个人\n", "name", "id: person"),
        ("subjects/person.yaml", "id: person\n", "id", "id: person"),
        ("subjects/person.yaml", "    heading: 对应\n", "heading", "  - id: links"),
        ("subjects/person.yaml", ", name: 责任人", "name", "{id: who"),
        ("subjects/person.yaml", ", ask: 谁？", "ask", "{id: who"),
        ("subjects/person.yaml", "        noun: 个问题\n", "noun", "        noun: 个问题"),
        ("subjects/person.yaml", "      question: {name: 措施, ask: 哪几条措施？}\n", "question", "noun: 条措施"),
        ("subjects/person.yaml", ", text: 本人}", "text", "{id: who"),
        ("meetings/small-2021.yaml", 'start: "2021-12"\n', "start", "id: small-2021"),
        (
            "everywhere.yaml",
            "point:\n  claim: {kind: short, name: 标题句, ask: 标题句改成什么？}\n",
            "point",
            "section",
        ),
    ],
)
def test_a_key_that_is_missing_is_reported(name: str, old: str, key: str, at: str, tmp_path: Path) -> None:
    found = sample.wrong(tmp_path, name, (old, "}" if old.endswith("}") else ""))
    wanted = "“offer”里要有一样，也只能有一样" if key == "text" else f"少了“{key}”，要补上"
    assert [line for line, reason in found if reason.startswith(wanted)] == [line_of(at, name)]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (
            "kind: number",
            "kind: numbre",
            "“kind”写的是“numbre”，没有这一种，可能是“number”；可以写：short、long、number",
        ),
        ("kind: number", "kind: list", "“kind”写的是“list”，没有这一种；可以写：short"),
        ("role: quiet", "role: loud", "“role”写的是“loud”，没有这一种；可以写：head、part、paragraphs、quiet"),
        ("role: quiet", "role: aspect", "“role”写的是“aspect”"),
        (
            "layout: measures",
            "layout: columns",
            "“layout”写的是“columns”，没有这一种；可以写：points、causes、measures",
        ),
        ("most: 99", "most: many", "“most”要写一个数"),
        ("most: 99", "most: -1", "“most”要写一个数"),
        ("most: 99", "most: .nan", "“most”要写一个数"),
        ("required: true", "required: yes", "“required”只能写 true"),
        ("required: true", "required: [true]", "“required”只能写 true"),
        ("name: 责任人", "name: [责任人]", "“name”后面要写字"),
        ("name: 责任人", "name: ''", "“name”后面要写字"),
        ("offer: {label: 本人, text: 本人}", "offer: 本人", "“offer”要写成“名字: 值”"),
        (
            "offer: {label: 本人, text: 本人}",
            "offer: {label: 本人, reuse: true, text: 本人}",
            "“offer”里要有一样，也只能有一样",
        ),
        ("members: [unit, study]", "members: unit", "“members”要写成一串"),
        ("members: [unit, study]", "members: [unit, [study]]", "“members”里每一个都要是字"),
        ("id: both, kind: together", "id: both, kind: short", "“head/both”：“members”和“kind: together”要一起写"),
        ("kind: each, ", "kind: short, ", "“links/fixes”：“each”和“kind: each”要一起写"),
        ("kind: multi, ", "kind: short, ", "“fixes”是 short；只有 choice 和 multi 能写选项"),
        (", options_from: problems}", "}", "“fixes”是 multi：要有“options”或者“options_from”"),
        ("id: body, kind: long", "id: body, kind: short", "“body”：只有“kind: long”能写“steps”"),
        ("any_of: [first]", "any_of: []", "“any_of”里至少要写一个选项的 id"),
        (
            "points: inline",
            "points: dancing",
            "“points”写的是“dancing”，没有这一种；可以写：paragraphs、inline、bold_lead",
        ),
        ("points: inline", "dots: inline", "“style”里没有“dots”这一项"),
        ('of: ["学习{{ head_study }}次"]', "of: []", "这里要有“of”，里面至少写一段"),
    ],
)
def test_a_value_of_the_wrong_kind_is_reported_on_its_line(old: str, new: str, reason: str, tmp_path: Path) -> None:
    found = sample.wrong_subject(tmp_path, (old, new))
    at = line_of("before: 会前") if old.startswith("of:") else line_of(old)
    assert [line for line, said in found if said.startswith(reason)] == [at]


def test_a_list_that_wants_more_than_it_may_hold_is_reported(tmp_path: Path) -> None:
    found = sample.wrong_subject(tmp_path, ("least: 1\n        most: 4", "least: 5\n        most: 4"))
    assert found == [(line_of("noun: 个问题"), "“least”是5，比“most”的4还大；改小")]


@pytest.mark.parametrize("start", ["2021", "2021-1", "December"])
def test_a_start_that_is_no_month_is_reported(start: str, tmp_path: Path) -> None:
    name = "meetings/small-2021.yaml"
    found = sample.wrong(tmp_path, name, ('"2021-12"', f'"{start}"'))
    assert found == [(3, f"“start”写的是“{start}”；要写年和月，比如 2023-08")]


@pytest.mark.parametrize("wording", ["short: 理论学习", "long: 带头学习"])
def test_an_aspect_s_wording_that_brings_the_style_s_words_along_is_reported(wording: str, tmp_path: Path) -> None:
    name = "meetings/small-2021.yaml"
    found = sample.wrong(tmp_path, name, (wording, f"{wording}方面"))
    assert [line for line, _ in found] == [line_of("id: a1", name)]


def test_ten_faults_are_ten_reports_in_the_order_of_the_file(tmp_path: Path) -> None:
    changes = (
        ("name: 个人", "name: [个人]", "“name”后面要写字"),
        ("points: inline", "points: dancing", "“points”写的是“dancing”"),
        ("role: head", "role: haed", "“role”写的是“haed”"),
        ("required: true", "required: maybe", "“required”只能写 true"),
        ("most: 99", "most: lots", "“most”要写一个数"),
        ("noun: 个问题", "noun: {}", "“noun”后面要写字"),
        ("layout: measures", "layout: stairs", "“layout”写的是“stairs”"),
        (", ask: 谁？", "", "少了“ask”，要补上"),
        ("role: quiet", "role: quiet\n    role: loud", "“role”在这里写了两次，只留一个"),
        ("\n      - {id: text", "\n      - {colour: red, id: text", "这里没有“colour”这一项"),
    )
    found = sample.wrong_subject(tmp_path, *(change[:2] for change in changes))
    lines = [line_of(old.strip()) for old, _, _ in changes]
    lines[-2:] = [lines[-2] + 1, lines[-1] + 1]  # the second role has a line of its own
    assert [line for line, _ in found] == lines
    assert all(said.startswith(reason) for (_, said), (_, _, reason) in zip(found, changes, strict=True))
