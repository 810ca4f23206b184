"""Files of probes: the shipped ones by rules, and what `outlines check` says about faulty ones."""

import re
from pathlib import Path

import pytest

from bot import settings
from bot.errors import PromptFilesError
from bot.interview.probes import GAP, Draws, ProbeGroup, Use
from bot.prompt_files import checking, loading
from tests.prompt_files import sample

GROUPS = loading.load_folder(settings.read({}).prompts).probes
IDS = [group.id for group in GROUPS]
KEPT = Path(__file__).with_name("shipped_probes.txt")  # ids are permanent: lines are added, none is changed
STOCK = re.compile("不够|不深|不强|不足|不高|不实|不到位|有差距|意识|欠缺|缺乏|力度|存在.{0,6}问题")

GROUP = """\
id: study
name: 理论学习
words: [学习, 理论]
questions:
  - {id: missed, draws: case, ask: 哪次学习你没去成？, team: 哪次学习没开成？}
  - {id: times, draws: number, ask: 一共缺了几次？, frame: 一共缺了……}
"""


def _asked() -> list[tuple[str, str]]:
    return [
        (f"{group.id}/{probe.id}", said.ask)
        for group in GROUPS
        for probe in group.probes
        for said in dict.fromkeys((probe.person, probe.team))
    ]


def _probes() -> list[str]:
    return sorted(f"{group.id}/{probe.id}" for group in GROUPS for probe in group.probes)


def test_there_are_ten_groups_of_aspects_and_more() -> None:
    assert len([group for group in GROUPS if group.use is Use.ASPECTS]) >= 10


@pytest.mark.parametrize("group", GROUPS, ids=IDS)
def test_a_group_asks_eight_questions_and_more(group: ProbeGroup) -> None:
    assert len(group.probes) >= 8


@pytest.mark.parametrize("group", GROUPS, ids=IDS)
def test_a_group_draws_out_everything_that_can_be_missing(group: ProbeGroup) -> None:
    assert {probe.draws for probe in group.probes} == set(Draws)


@pytest.mark.parametrize(("place", "ask"), _asked())
def test_a_question_is_one_plain_question_that_yes_and_no_do_not_answer(place: str, ask: str) -> None:
    assert ask.endswith("？"), place
    assert ask.count("？") == 1
    assert len(ask) <= 30
    assert not re.search("请问|是否|有没有|吗？|！|您|贵|[a-zA-Z]", ask)


@pytest.mark.parametrize(("place", "ask"), _asked())
def test_a_question_is_open(place: str, ask: str) -> None:
    assert re.search("哪|谁|什么|怎么|几|多少|多久|何|怎样", ask), place


@pytest.mark.parametrize(("place", "ask"), _asked())
def test_a_question_holds_no_ready_made_sentence(place: str, ask: str) -> None:
    assert not STOCK.search(ask), place


def test_no_two_questions_say_the_same_in_one_group() -> None:
    for group in GROUPS:
        for asks in ([probe.person.ask for probe in group.probes], [probe.team.ask for probe in group.probes]):
            assert len(asks) == len(set(asks)), group.id


def test_a_team_is_never_called_by_you() -> None:
    assert [probe.id for group in GROUPS for probe in group.probes if "你" in probe.team.ask + probe.team.frame] == []


@pytest.mark.parametrize("group", GROUPS, ids=IDS)
def test_a_frame_holds_only_words_of_its_question(group: ProbeGroup) -> None:
    """What is put around a bare number or day invents nothing: its characters stand in the question, or join only."""
    for probe in group.probes:
        for said in (probe.person, probe.team):
            own = set(said.frame.replace(GAP, "")) - set(said.ask) - set("的在了有那发生事是到")
            assert not own, (probe.id, own)


def test_no_probe_that_was_ever_shipped_is_gone_and_all_are_kept_in_the_list() -> None:
    assert _probes() == KEPT.read_text(encoding="utf-8").splitlines()


def test_a_sound_group_has_no_faults(tmp_path: Path) -> None:
    assert _faults(tmp_path, GROUP) == []


def test_without_words_of_its_own_a_team_hears_what_a_person_hears(tmp_path: Path) -> None:
    _write(tmp_path, GROUP)
    probes = loading.load_folder(tmp_path).probes[0].probes
    assert (probes[0].team.ask, probes[1].team) == ("哪次学习没开成？", probes[1].person)


FAULTY = [
    ("哪次学习你没去成？", "你去听课了吗？", 5, "这样问，答一个“有”"),
    ("哪次学习你没去成？", "有没有缺过课，哪次？", 5, "这样问，答一个“有”"),
    ("哪次学习你没去成？", "哪次没去？后来怎么补的？", 5, "追问是一句问话，最后是问号"),
    ("哪次学习你没去成？", "说说哪次没去。", 5, "追问是一句问话，最后是问号"),
    ("哪次学习你没去成？", f"哪{'一' * 30}次？", 5, "有33个字；手机上两行，最多30个字"),
    ("哪次学习没开成？", "哪次学习你们没开成？", 5, "里有“你”"),
    ("draws: case", "draws: feeling", 5, "可以写：case、time"),
    ("draws: number", "draws: case", 6, "只有“draws: time”和“draws: number”的提问能写它"),
    ("一共缺了……", "一共缺了", 6, "里面要有一个 ……"),
    ("id: times", "id: missed", 5, "有两个提问的 id 都是“missed”"),
    ("words: [学习, 理论]\n", "", 1, "“words”写这一组问哪些方面"),
    ("name: 理论学习\n", "name: 理论学习\nfor: rest\n", 1, "“words”写这一组问哪些方面"),
    ("[学习, 理论]", "[学习, 学习]", 3, "“words”里的“学习”写了两次"),
    ("id: study", "id: much_too_long", 1, "不能当 id"),
    ("frame: 一共缺了……", "farme: 一共缺了……", 6, "这里没有“farme”这一项"),
]


@pytest.mark.parametrize(("old", "new", "line", "reason"), FAULTY)
def test_a_fault_is_told_with_its_line(old: str, new: str, line: int, reason: str, tmp_path: Path) -> None:
    assert old in GROUP
    faults = _faults(tmp_path, GROUP.replace(old, new))
    assert [(at, reason in told) for at, told in faults] == [(line, True)]


OTHER = "id: other\nname: 其他\nwords: [群众]\nquestions:\n  - {id: who, draws: people, ask: 谁找来的？}\n"


@pytest.mark.parametrize(
    ("other", "line", "reason"),
    [
        (OTHER.replace("群众", "理论"), 3, "“理论”在“other”里也有；一个词只能归一组"),
        (OTHER.replace("other", "study"), 1, "“study”这个 id 别的文件在用；换一个"),
    ],
)
def test_what_two_groups_share_is_a_fault(other: str, line: int, reason: str, tmp_path: Path) -> None:
    _write(tmp_path, other, "other")
    assert _faults(tmp_path, GROUP) == [(line, reason)]


def test_two_groups_for_the_rest_are_one_too_many(tmp_path: Path) -> None:
    rest = OTHER.replace("words: [群众]", "for: rest")
    _write(tmp_path, rest, "other")
    told = _faults(tmp_path, rest.replace("id: other", "id: any"))
    assert told == [(3, "“other”已经写了“for: rest”；一组就够")]


def test_a_folder_whose_groups_share_a_word_is_refused(tmp_path: Path) -> None:
    _write(tmp_path, OTHER.replace("群众", "理论"), "other")
    _write(tmp_path, GROUP)
    with pytest.raises(PromptFilesError, match=r"“理论”在 other\.yaml 里已经有了"):
        loading.load_folder(tmp_path)


def test_a_folder_without_probes_is_sound(tmp_path: Path) -> None:
    assert loading.load_folder(sample.folder(tmp_path)).probes == ()


def test_a_group_is_told_from_other_files_by_its_questions(tmp_path: Path) -> None:
    sample.folder(tmp_path)
    file = tmp_path / "loose.yaml"
    file.write_text(GROUP, encoding="utf-8")
    assert checking.check(file, tmp_path) == ()


def _write(folder: Path, text: str, name: str = "study") -> Path:
    if not (folder / "everywhere.yaml").exists():
        sample.folder(folder)
    file = folder / "probes" / f"{name}.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def _faults(folder: Path, text: str) -> list[tuple[int, str]]:
    return [(fault.line, fault.reason) for fault in checking.check(_write(folder, text), folder)]
