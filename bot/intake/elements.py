"""XML from outside: without DTD, as many elements as a document can need, names without namespaces.

The transitional and the strict kind of Office's XML differ in namespaces only, so these are not looked at.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring as guarded

from bot.intake.found import RefusedError, Why

_MOST = 400_000  # elements of a part: 30,000 characters, each in a run of its own with its fonts, have 300,000
# XML in UTF-8 with nothing before its root; in other letters a look at the bytes would not tell.
_ROOT_FIRST = re.compile(
    rb"""(?:\xef\xbb\xbf)?(?:<\?xml(?:[^>e]|e(?!ncoding))*(?:encoding=["']utf-8["'][^>]*)?\?>)?\s*<\w""", re.IGNORECASE
)


def blocks(content: bytes, depth: int) -> Iterator[Element]:
    """The elements at this depth below the root, in order.

    Elements inside elements end where Python's own stack ends (1000): whoever goes down meets RecursionError.
    Raises: RefusedError.
    """
    if content.count(b"<") > 2 * _MOST:  # each begins, most of them end
        raise RefusedError(Why.TANGLED)
    try:
        found: Iterable[Element] = (_root(content),)
    except DefusedXmlException as error:
        raise RefusedError(Why.TANGLED) from error
    except (ParseError, LookupError, ValueError) as error:  # not XML, or in letters that nobody knows
        raise RefusedError(Why.DAMAGED) from error
    for _ in range(depth):
        found = chain.from_iterable(found)
    yield from found


def _root(content: bytes) -> Element:
    """The guarded parser is written in Python, the other in C, and takes a tenth of the time.

    The latter gets what cannot hold a DTD: XML in UTF-8 that begins with its root, for a DTD stands before that.
    """
    if _ROOT_FIRST.match(content):
        return ET.fromstring(content)  # noqa: S314  # as said above
    return guarded(content, forbid_dtd=True)


def name(element: Element) -> str:
    """Its name without the namespace: "p", "tbl"."""
    return element.tag.rpartition("}")[2]


def child(element: Element | None, *path: str) -> Element | None:
    """The first element at the end of a path of names."""
    for step in path:
        if element is None:
            return None
        ending = f"}}{step}"
        for each in element:
            if each.tag.endswith(ending) or each.tag == step:
                element = each
                break
        else:
            return None
    return element


def attribute(element: Element | None, wanted: str) -> str:
    """An attribute by its name without the namespace; "" where it is not there."""
    if element is None:
        return ""
    for key, said in element.items():
        if key.rpartition("}")[2] == wanted:
            return said
    return ""


def value(element: Element | None, *path: str) -> str:
    """The `val` of an element at the end of a path; "" where there is none."""
    return attribute(child(element, *path), "val") if element is not None else ""


def number(text: str) -> int | None:
    """A whole number as Office writes them; None for anything else."""
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) <= 9 else None  # noqa: PLR2004  # 32 bits


def switch(element: Element | None) -> bool | None:
    """Whether a property is on; None where it is not there."""
    return None if element is None else attribute(element, "val").lower() not in ("0", "false", "off")
