"""The sentences of the conversation: none is missing, none is left over, each is handed the facts it names."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot import errors, settings
from bot.channels import host
from bot.errors import PromptFilesError
from bot.prompt_files import checking, loading, messages
from bot.prompt_files.messages import Messages
from tests.prompt_files import sample, sources

FOLDER = settings.read({}).prompts
PROMPTS = loading.load_folder(FOLDER)
SENTENCES: Mapping[str, str] = PROMPTS.messages.sentences
GROUPS = frozenset(key.partition(".")[0] for key in SENTENCES)


def _formed() -> frozenset[str]:
    return frozenset(key for each in sources.formed_keys(GROUPS) for key in sources.become(each, SENTENCES))


def test_every_sentence_that_is_said_is_there() -> None:
    assert sorted(sources.written_keys(GROUPS) - SENTENCES.keys()) == []


def test_every_sentence_that_can_be_formed_is_there() -> None:
    assert sorted(_formed() - SENTENCES.keys()) == []


@pytest.mark.parametrize("template", sorted(sources.formed_keys(GROUPS)))
def test_a_key_that_is_formed_can_become_a_sentence(template: str) -> None:
    assert sources.become(template, SENTENCES)


def test_every_sentence_that_is_there_is_said() -> None:
    assert sorted(SENTENCES.keys() - sources.written_keys(GROUPS) - _formed()) == []


def test_every_trouble_of_the_store_has_words_of_its_own() -> None:
    kinds: tuple[type[errors.StoreError], ...] = (errors.StoreError, *errors.StoreError.__subclasses__())
    assert len({host.trouble(PROMPTS, kind("")) for kind in kinds}) == len(kinds)


def test_the_source_is_read_at_all() -> None:
    assert len(list(sources.calls(SENTENCES))) > 60
    assert len(list(sources.refusals())) > 20


def test_a_sentence_said_by_its_name_is_handed_exactly_its_facts() -> None:
    wrong = [
        (call.where, key)
        for call in sources.calls(SENTENCES)
        for key in call.keys
        if len(call.keys) == 1 and call.facts is not None and messages.names_in(SENTENCES[key]) != call.facts
    ]
    assert wrong == []


def test_every_sentence_that_a_call_can_say_is_handed_its_facts() -> None:
    wrong = [
        (call.where, key)
        for call in sources.calls(SENTENCES)
        for key in call.keys
        if call.facts is not None and not messages.names_in(SENTENCES[key]) <= call.facts
    ]
    assert wrong == []


def test_no_fact_is_handed_to_sentences_that_all_do_not_name_it() -> None:
    wrong = [
        call.where
        for call in sources.calls(SENTENCES)
        if call.facts is not None and not call.facts <= {n for k in call.keys for n in messages.names_in(SENTENCES[k])}
    ]
    assert wrong == []


def test_every_refusal_is_handed_the_facts_of_its_sentence() -> None:
    wrong = [key for key, facts in sources.refusals() if not messages.names_in(SENTENCES[key]) <= facts]
    assert wrong == []


def test_a_sentence_is_filled_with_its_facts() -> None:
    assert Messages({"a.b": "第{n}稿，{n}页"}).say("a.b", n=2) == "第2稿，2页"


def test_a_sentence_that_is_not_there_is_said_in_one_plain_line() -> None:
    with pytest.raises(PromptFilesError, match=r"^prompts/messages：少了“a\.b”这句话$"):
        Messages({}).say("a.b")


def test_a_sentence_that_names_a_fact_it_is_not_given_is_said_in_one_plain_line() -> None:
    with pytest.raises(PromptFilesError, match=r"“a\.b”里写了 \{m\}，这句话没有它；能写的：\{n\}$"):
        Messages({"a.b": "第{m}稿"}).say("a.b", n=2)


@pytest.mark.parametrize("missing", ["refuse.required", "mark.seen"])
def test_a_file_with_some_sentences_of_a_group_that_is_formed_must_have_all(missing: str, tmp_path: Path) -> None:
    file = Path(shutil.copytree(FOLDER, tmp_path / "prompts")) / "messages" / "conversation.yaml"
    text = file.read_text(encoding="utf-8")
    group, _, name = missing.partition(".")
    head, found, rest = text.partition(f"\n{group}:\n")
    kept = "\n".join(line for line in rest.split("\n") if not line.startswith(f"  {name}:"))
    file.write_text(head + found + kept, encoding="utf-8")
    assert [fault.reason for fault in checking.check(file, file.parents[1])] == [f"少了“{missing}”这句话，要补上"]


def test_a_sentence_that_stands_in_two_files_is_refused(tmp_path: Path) -> None:
    (sample.folder(tmp_path) / "messages" / "again.yaml").write_text("bye: 回见。\n", encoding="utf-8")
    with pytest.raises(PromptFilesError, match=r"“bye”在 again\.yaml 里已经有了"):
        loading.load_folder(tmp_path)


def test_groups_of_sentences_are_joined_with_dots(tmp_path: Path) -> None:
    found = loading.load_folder(sample.folder(tmp_path)).messages.sentences
    assert found == {"welcome.new": "你好。", "welcome.back": "上次写到{where}。", "bye": "再见。"}


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("“”", None),
        ("'{n'", "“bye”里的花括号没有成对；要写成 {名字}"),
        ("'}'", "“bye”里的花括号没有成对；要写成 {名字}"),
        ("''", "“bye”后面要写一句话"),
        ("[再见]", "“bye”后面要写一句话"),
    ],
)
def test_a_sentence_that_cannot_be_said_is_reported_on_its_line(
    sentence: str, reason: str | None, tmp_path: Path
) -> None:
    found = sample.wrong(tmp_path, "messages/conversation.yaml", ("bye: 再见。", f"bye: {sentence}"))
    assert found == ([] if reason is None else [(4, reason)])
