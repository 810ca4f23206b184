"""A purge through the channels: no byte of the words stays in the file, and the next message is a newcomer's."""

import io
import json
from pathlib import Path

from bot.channels import jsonl
from bot.channels.host import Host
from bot.store import database
from tests.usecases.writer import NINE, PROMPTS, SIGNER, say

WORDS = "群众来信压了两个月没有回"


def talk(host: Host, *lines: dict[str, str]) -> list[dict[str, object]]:
    out = io.StringIO()
    jsonl.run(host, (json.dumps(line).encode() + b"\n" for line in lines), out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def raw(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in folder.iterdir())


def at_second_look(folder: Path) -> tuple[Host, str]:
    """A host whose person is asked once more; the token that confirms."""
    host = Host(database.open_file(folder / "bot.sqlite3"), PROMPTS, lambda: NINE)
    talk(host, {"say": "/new"}, {"say": "2023民主生活会"}, {"say": "个人"}, {"say": SIGNER}, {"tap": "1::go:head/post"})
    talk(host, {"say": WORDS}, {"say": "/delete"}, {"tap": "::deleteall:"})
    heard = talk(host, {"say": "/delete"}, {"tap": "::deleteall:"})
    found = [button["token"] for reply in heard for button in reply.get("buttons", [])]  # type: ignore[attr-defined]
    return host, next(token for token in found if ":purgeall:" in token)


def test_when_the_receipt_is_heard_no_byte_of_the_words_is_left(tmp_path: Path) -> None:
    host, token = at_second_look(tmp_path)
    assert WORDS.encode() in raw(tmp_path)
    heard = talk(host, {"tap": token})
    assert str(heard[0]["text"]).endswith(say("delete.elsewhere"))
    assert WORDS.encode() not in raw(tmp_path)
    host.db.close()


def test_the_next_message_is_a_newcomer_s(tmp_path: Path) -> None:
    host, token = at_second_look(tmp_path)
    heard = talk(host, {"tap": token}, {"say": "你好"})
    assert [reply["text"] for reply in heard if "text" in reply][1:] == [say("welcome.secrets"), say("welcome.new")]
    host.db.close()
