"""A .docx gives the text as a person sees it in Word."""

import pytest

from bot.intake.found import LeftOut
from bot.reading.lines import Line
from tests.intake.word_files import STRICT, W, document, p, packed, r, read, texts, word

HIDDEN = "<w:vanish/>"
EMPTY = "<w:showingPlcHdr/>"
ON_HIDDEN = (
    f'<w:style w:styleId="b"><w:rPr>{HIDDEN}</w:rPr></w:style><w:style w:styleId="c"><w:basedOn w:val="b"/></w:style>'
)


def field(code: str, result: str) -> str:
    """A field as Word writes long ones."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def box(words: str) -> str:
    return f"<w:txbxContent>{p(words)}</w:txbxContent>"


def test_paragraphs_come_in_their_order_without_empty_ones() -> None:
    assert texts(word(p("甲") + p("") + p(r("乙") + r("丙")))) == ["甲", "乙丙"]


def test_cells_come_in_order_and_say_that_they_are_in_a_table() -> None:
    rows = "".join(f"<w:tr><w:tc>{p(a)}</w:tc><w:tc>{p(b)}</w:tc></w:tr>" for a, b in (("甲", "乙"), ("丙", "丁")))
    lines = read(word(f"{p('上')}<w:tbl>{rows}</w:tbl>{p('下')}")).lines
    assert [(line.text, line.in_table) for line in lines] == [
        ("上", False), ("甲", True), ("乙", True), ("丙", True), ("丁", True), ("下", False),
    ]  # fmt: skip


def test_a_cell_that_is_joined_with_the_one_above_it_shows_nothing_of_its_own() -> None:
    above = f'<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p("甲")}</w:tc></w:tr>'
    below = f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('看不见')}</w:tc></w:tr>"
    assert texts(word(f"<w:tbl>{above}{below}</w:tbl>")) == ["甲"]


@pytest.mark.parametrize(
    ("inside", "seen"),
    [
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", ["甲\t乙"]),
        ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>", ["甲", "乙"]),
        ("<w:r><w:t>甲</w:t><w:cr/><w:t>乙</w:t></w:r>", ["甲", "乙"]),
        ("<w:r><w:t>2020</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>", ["2020-1"]),
        ("<w:r><w:t>甲</w:t><w:softHyphen/><w:t>乙\xad丙</w:t></w:r>", ["甲乙丙"]),
        (r("12\xa0人"), ["12 人"]),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t></w:r>', ["☑是"]),
        ('<w:r><w:sym w:font="宋体" w:char="2103"/></w:r>', ["℃"]),
        (f"<w:hyperlink>{r('链接')}</w:hyperlink>{r('后')}", ["链接后"]),
        (f"<w:smartTag>{r('甲')}<w:smartTag>{r('乙')}</w:smartTag></w:smartTag>", ["甲乙"]),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('甲')}</w:sdtContent></w:sdt>", ["甲"]),
        (f"{r('甲')}<w:sdt><w:sdtPr>{EMPTY}</w:sdtPr><w:sdtContent>{r('点')}</w:sdtContent></w:sdt>", ["甲"]),
        (f'{r("甲")}<w:fldSimple w:instr="DATE">{r("1月")}</w:fldSimple>', ["甲1月"]),
        (r("甲") + field("REF x", r("乙")) + r("丙"), ["甲乙丙"]),
        (field("IF " + "", r("外") + field("PAGE", r("3")) + r("页")), ["外3页"]),
        (f"<w:r><w:ruby><w:rt>{r('zhao')}</w:rt><w:rubyBase>{r('照')}</w:rubyBase></w:ruby></w:r>", ["照"]),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>" + r("。"), ["x=1。"]),
        ("<w:r><w:t> 甲 </w:t></w:r>" + r("乙"), ["甲乙"]),
        (r("　　甲"), ["甲"]),
    ],
)  # fmt: skip
def test_a_run_shows(inside: str, seen: list[str]) -> None:
    assert texts(word(p(inside))) == seen


def test_a_field_over_several_paragraphs_shows_its_result() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    body = p(f'{begin}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("一、甲")}') + p("二、乙")
    assert texts(word(body + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>') + p("正文"))) == [
        "一、甲",
        "二、乙",
        "正文",
    ]


def test_insertions_are_in_and_deletions_are_out_and_counted() -> None:
    body = p(f"{r('甲')}<w:ins>{r('新')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>")
    moved = p(f"<w:moveFrom>{r('原处')}</w:moveFrom><w:moveTo>{r('新处')}</w:moveTo>")
    found = read(word(body + moved))
    assert [line.text for line in found.lines] == ["甲新", "新处"]
    assert found.left_out == LeftOut(deletions=2)


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    assert texts(word(p("甲，", "<w:rPr><w:del/></w:rPr>") + p("乙。"))) == ["甲，乙。"]


def test_a_deleted_row_is_out() -> None:
    rows = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('旧')}</w:tc></w:tr><w:tr><w:tc>{p('新')}</w:tc></w:tr>"
    assert texts(word(f"<w:tbl>{rows}</w:tbl>")) == ["新"]


@pytest.mark.parametrize(
    ("body", "styles"),
    [
        (p(r("看", "") + r("不见", HIDDEN)), ""),
        (
            p(r("看") + r("不见", '<w:rStyle w:val="h"/>')),
            f'<w:style w:type="character" w:styleId="h"><w:rPr>{HIDDEN}</w:rPr></w:style>',
        ),
        (
            p("看") + p("不见", '<w:pStyle w:val="c"/>'),
            ON_HIDDEN,
        ),
    ],
    ids=["run", "run's style", "paragraph's style"],
)
def test_hidden_text_is_out_and_counted(body: str, styles: str) -> None:
    found = read(word(body, styles=styles))
    assert [line.text for line in found.lines] == ["看"]
    assert found.left_out.hidden == 1
    assert found.beside == ("不见",)


def test_text_that_is_said_not_to_be_hidden_is_seen() -> None:
    assert texts(word(p(r("看", '<w:vanish w:val="0"/>')))) == ["看"]


def test_a_text_box_comes_behind_its_paragraph_and_once() -> None:
    choice = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box("框")}</wps:txbx></w:drawing></mc:Choice>'
    fallback = f"<mc:Fallback><w:pict><v:textbox>{box('框')}</v:textbox></w:pict></mc:Fallback>"
    both = f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"
    assert texts(word(p(r("前") + both + r("后")) + p("下"))) == ["前后", "框", "下"]


def test_of_alternatives_that_nobody_knows_the_fallback_is_shown() -> None:
    choice = f'<mc:Choice Requires="zzz">{r("新")}</mc:Choice>'
    both = f"<mc:AlternateContent>{choice}<mc:Fallback>{r('旧')}</mc:Fallback></mc:AlternateContent>"
    assert texts(word(p(both))) == ["旧"]


def test_notes_comments_headers_and_pictures_are_left_out_and_counted() -> None:
    body = p(
        r("甲")
        + '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r><w:r><w:drawing/></w:r>'
    )
    found = read(
        word(
            body + "<w:altChunk/>",
            footnotes=f"<w:footnote>{p('注')}</w:footnote>",
            comments=f"<w:comment>{p('批')}</w:comment>",
            header=p("内部资料"),
            footer=p("— 1 —"),
        )
    )
    assert [line.text for line in found.lines] == ["甲"]
    assert found.left_out == LeftOut(notes=1, comments=1, edges=1, pictures=1, others=1)
    assert set(found.beside) == {"注", "批", "内部资料", "— 1 —"}


STYLES = (
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="o3"><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="标题 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>'
    '<w:style w:type="table" w:styleId="tab"><w:name w:val="heading 9"/></w:style>'
)


@pytest.mark.parametrize(
    ("properties", "level"),
    [
        ("", 0),
        ('<w:pStyle w:val="1"/>', 1),
        ('<w:pStyle w:val="own"/>', 1),
        ('<w:pStyle w:val="o3"/>', 3),
        ('<w:pStyle w:val="b"/>', 2),
        ('<w:pStyle w:val="t"/>', 0),
        ('<w:pStyle w:val="x"/>', 0),
        ('<w:pStyle w:val="Heading4"/>', 4),
        ('<w:outlineLvl w:val="1"/>', 2),
        ('<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>', 0),
    ],
)
def test_a_heading_has_the_level_that_word_shows(properties: str, level: int) -> None:
    assert read(word(p("甲", properties), styles=STYLES)).lines == (Line("甲", level),)


def test_our_own_bookmarks_are_named_on_the_line_in_which_they_begin() -> None:
    def mark(name: str) -> str:
        return f'<w:bookmarkStart w:id="1" w:name="{name}"/>'

    inside = mark("zj_1") + r("甲。") + mark("_GoBack") + mark("zj_2") + "<w:r><w:br/></w:r>" + mark("zj_3") + r("乙。")
    lines = read(word(p(inside) + mark("zj_4") + p("丙。"))).lines
    assert [(line.text, line.marks) for line in lines] == [
        ("甲。", ("zj_1", "zj_2")),
        ("乙。", ("zj_3",)),
        ("丙。", ("zj_4",)),
    ]


def test_the_strict_kind_is_read_alike() -> None:
    body = document(p("甲", '<w:pStyle w:val="Heading1"/>')).replace(W, STRICT)
    assert read(packed(body)).lines == (Line("甲", 1),)


def test_xml_in_utf_16_is_read() -> None:
    body = document(p("甲")).replace('encoding="UTF-8"', 'encoding="UTF-16"')
    assert texts(packed(body.encode("utf-16"))) == ["甲"]


def test_a_comment_in_the_xml_hides_nothing() -> None:
    assert texts(packed(document(p("甲") + "<!-- x -->" + p("乙")))) == ["甲", "乙"]
