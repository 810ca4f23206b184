"""HTTP/1.1, as far as a client of the Bot API speaks it."""

import asyncio
import json
import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl, unquote

Json = dict[str, Any]

_NAME = re.compile(rb'; ?name="([^"]*)"')
_FILENAME = re.compile(rb'; ?filename="([^"]*)"')
_BOUNDARY = re.compile(r'boundary="?([^";]+)')


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a multipart body."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Request:
    path: str
    params: Json


async def take(reader: asyncio.StreamReader) -> Request | None:
    """The next request on a connection; None where it has ended."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").rstrip().split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        body = await reader.readexactly(int(headers.get("content-length", "0")))
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    path, _, query = first.split(" ")[1].partition("?")
    return Request(unquote(path), {**_form(query), **_parsed(body, headers.get("content-type", ""))})


def reply(status: int, body: bytes, kind: str = "application/json") -> bytes:
    head = (
        f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def reply_json(status: int, value: Json) -> bytes:
    return reply(status, json.dumps(value, ensure_ascii=False).encode())


def _parsed(body: bytes, kind: str) -> Json:
    if not body:
        return {}
    if kind.startswith("application/json"):
        value: Json = json.loads(body)
        return value
    if (boundary := _BOUNDARY.search(kind)) is not None:
        return _multipart(body, boundary[1].encode())
    return _form(body.decode())


def _form(text: str) -> Json:
    return dict(parse_qsl(text, keep_blank_values=True))


def _multipart(body: bytes, boundary: bytes) -> Json:
    found: Json = {}
    for part in body.split(b"--" + boundary)[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        content = content.removesuffix(b"\r\n")
        name, filename = _NAME.search(head), _FILENAME.search(head)
        if name is not None:
            found[name[1].decode()] = Upload(filename[1].decode(), content) if filename else content.decode()
    return found
