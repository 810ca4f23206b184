"""Conversation files: what a person sends, line by line, and what came back beside it.

# a remark
> a message          | its next line, where it has several
[下一题]             a tap on the button with this label
@zhang               from here on somebody else speaks
edit 2> new words    the second message from the end is edited
invite lead> 某某局    an invitation is made at the command line; {lead} in a message is its code
reply 开头段> words  a reply to the newest message of the bot that holds these words
now 2022-01-11T08:40:00+08:00   the clock from here on
"""

import re
from pathlib import Path
from typing import Any

from tests.conversations.chat import Chat

_EDIT = re.compile(r"edit (\d+)> (.*)")
_INVITE = re.compile(r"invite (lead|author)> (.*)")
_REPLY = re.compile(r"reply (.+?)> (.*)")


def play(chat: Chat, path: Path, *, until: str = "") -> str:
    """Plays the file, or its beginning until these words are heard; the transcript with the replies."""
    written: list[str] = []
    sent: list[int] = []
    heard: list[dict[str, Any]] = []
    codes: dict[str, str] = {}
    for step in steps(path.read_text(encoding="utf-8")):
        written.append(step)
        replies = _take(chat, step, sent, heard, codes)
        if replies is None:
            continue
        heard += replies
        sent.append(replies[0]["message"] - 1 if replies else 0)
        written += [_shown(reply, chat.person) for reply in replies]
        if until and until in chat.text:
            break
    return "\n".join(written) + "\n"


def _take(
    chat: Chat, step: str, sent: list[int], heard: list[dict[str, Any]], codes: dict[str, str]
) -> list[dict[str, Any]] | None:
    if step.startswith("@"):
        chat.person = step[1:]
        return None
    if step.startswith("now "):
        chat.send({"now": step.removeprefix("now ")})
        return None
    if step.startswith("["):
        return chat.tap(step[1:-1])
    if invite := _INVITE.fullmatch(step):
        codes[invite[1]] = chat.invited(invite[1], invite[2])
        return None
    if edit := _EDIT.fullmatch(step):
        return chat.send({"as": chat.person, "edit": sent[-int(edit[1])], "say": edit[2]})
    if reply := _REPLY.fullmatch(step):
        to = next(each["message"] for each in reversed(heard) if reply[1] in each["text"])
        return chat.send({"as": chat.person, "reply": to, "say": reply[2]})
    words = "\n".join(line[2:] for line in step.split("\n"))
    for role, code in codes.items():
        words = words.replace(f"{{{role}}}", code)
    return chat.say(words)


def steps(text: str) -> list[str]:
    """Steps without remarks; the lines of one message together."""
    steps: list[str] = []
    for line in text.splitlines():
        if line.startswith("|"):
            steps[-1] += f"\n{line}"
        elif line.strip() and not line.startswith("#"):
            steps.append(line)
    return steps


def _shown(reply: dict[str, Any], speaker: str) -> str:
    if "error" in reply:
        return f"    ! {reply['error']}"
    lines = [f"    {line}".rstrip() for line in reply["text"].split("\n")]
    if reply["to"] != speaker:
        lines.insert(0, f"  @{reply['to']}:")
    if reply["buttons"]:
        lines.append("    " + " ".join(f"[{button['label']}]" for button in reply["buttons"]))
    return "\n".join([*lines, ""])
