"""The `zhaojing` command."""

import os
import sys
from pathlib import Path

import click

from bot import settings, wiring
from bot.channels.host import Host
from bot.channels.jsonl import DEFAULT_PERSON, is_name
from bot.errors import (
    AlreadyRunningError,
    ChannelError,
    DatabaseReadOnlyError,
    ListsError,
    PromptFilesError,
)
from bot.installation import CANNOT, fail, with_host
from bot.installation import environment as _environment
from bot.installation import prompts_of as _prompts
from bot.installation import settings_of as _settings
from bot.installation import with_prompts as _with_prompts
from bot.render.copies import Copy

_db = click.option("--db", metavar="FILE", help="数据库文件（也可用 ZHAOJING_DB；默认 data/bot.sqlite3）")
# Outlines need no database; the option is taken so that scripts may give it to every command.
_any_db = click.option("--db", metavar="FILE", expose_value=False, help="这条命令用不到数据库")
_as = click.option("--as", "name", default=DEFAULT_PERSON, show_default=True, help="谁在写（这台电脑上的名字）")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="zhaojing")
def main() -> None:
    """照镜：一问一答，写成对照检查材料。"""
    if None in (sys.stdin, sys.stdout, sys.stderr):  # started with one of them closed: nobody to talk to
        os._exit(CANNOT)
    for stream in (sys.stdout, sys.stderr):
        # A half-configured machine (LANG=C, a Windows code page) must not stop a Chinese sentence.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


@main.command()
@_db
@_as
@click.option("--json", "as_json", is_flag=True, help="标准输入输出上的 JSON Lines")
def chat(db: str | None, name: str, *, as_json: bool) -> None:
    """在终端里写材料，不用联网。"""
    if not is_name(name):
        fail("--as 要的是一个名字，1到64个字")
    with_host(db, lambda host: wiring.chat(host, name, as_json=as_json))


@main.command()
@_db
def run(db: str | None) -> None:
    """在 Telegram 上当班，直到叫它停。"""
    chosen = _settings(db)
    phone = settings.read_phone(_environment())
    if not isinstance(phone, settings.Phone):
        fail("\n".join(phone))
    try:
        with wiring.alone(chosen):
            with_host(db, lambda host: wiring.run(host, phone))
    except AlreadyRunningError:
        fail(f"已经有一个 zhaojing run 在用这个数据库（{chosen.db}），先停掉那一个")
    except DatabaseReadOnlyError:
        fail(f"数据库打不开或者写不进去，看看路径对不对、有没有写的权限（{chosen.db}）")
    except ChannelError as error:
        fail(str(error))


@main.group(invoke_without_command=True)
@_any_db
@click.pass_context
def outlines(context: click.Context) -> None:
    """列出提纲；show ID 看一份，check FILE 检查一个文件。"""
    if context.invoked_subcommand is None:
        from bot.usecases import listing_outlines  # noqa: PLC0415

        click.echo(_with_prompts(listing_outlines.listed))


@outlines.command()
@_any_db
@click.argument("outline_id", metavar="ID")
def show(outline_id: str) -> None:
    """照提问的样子看一份提纲。"""
    from bot.usecases import listing_outlines  # noqa: PLC0415

    shown = _with_prompts(lambda prompts: listing_outlines.shown(prompts, outline_id))
    if shown is None:
        fail(f"没有 {outline_id} 这份提纲，zhaojing outlines 能看到有哪些")
    click.echo(shown)


@outlines.command()
@_any_db
@click.argument("file", type=click.Path(path_type=Path))
def check(file: Path) -> None:
    """检查一个提纲文件，所有毛病一次说完。"""
    from bot.prompt_files import loading  # noqa: PLC0415

    try:
        there = file.is_file()
    except OSError:
        there = False
    if not there:
        fail(f"打不开 {file}")
    found = loading.check(file, _settings(None).prompts)
    for fault in found:
        click.echo(str(fault))
    if found:
        sys.exit(1)
    click.echo(f"{file}：没有毛病")


@main.command()
@_db
@click.option("--as", "name", default=None, help="只看这个名字的")
def reports(db: str | None, name: str | None) -> None:
    """列出材料：编号、提纲、谁在写、写了多少。"""
    from bot.usecases import listing_reports  # noqa: PLC0415

    with_host(db, lambda host: click.echo(listing_reports.listed(host.db, host.prompts, name)))


@main.command()
@_db
@click.argument("report", type=int)
@click.option("--format", "form", type=click.Choice(["txt", "md", "docx"]), default="txt", show_default=True)
@click.option(
    "--copy",
    type=click.Choice([each.value for each in Copy]),
    default=None,
    help="哪一种Word文件：draft 草稿（默认），clean 清稿，large 大字稿，ledger 整改台账",
)
@click.option("-o", "out", type=click.Path(path_type=Path), default=None, help="写到这个文件；不给就打印出来")
def draft(db: str | None, report: int, form: str, copy: str | None, out: Path | None) -> None:
    """把一份材料排成草稿。"""
    from bot.usecases import filing, listing_reports  # noqa: PLC0415

    if copy is not None and form != "docx":
        fail("--copy 说的是哪一种 Word 文件，加上 --format docx")
    what = Copy(copy or Copy.DRAFT) if form == "docx" else form
    if form == "docx" and out is None and sys.stdout.isatty():
        fail("Word 文件不能显示在屏幕上，加上 -o 文件名.docx")

    def write(host: Host) -> None:
        most = 2**63 - 1  # SQLite's largest integer
        known = 0 < report <= most
        made = listing_reports.draft(host.db, host.prompts, report, what, host.clock()) if known else None
        if made is None:
            fail(f"没有{report}号材料，zhaojing reports 能看到有哪些")
        if out is None:
            click.echo(made if form == "docx" else made.decode(), nl=False)
            return
        try:
            filing.write(out, made)
        except (OSError, UnicodeError) as error:
            fail(f"写不进 {out}：{getattr(error, 'strerror', None) or error}")

    with_host(db, write)


@main.command(name="check")
@_db
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--meeting", default="", metavar="ID", help="哪次会（zhaojing outlines 里的编号）；不给就看标题")
@click.option("--json", "as_json", is_flag=True, help="一处一行 JSON")
@click.option("-o", "out", type=click.Path(path_type=Path), default=None, help="另存一份带批注的 Word 文件")
def check_file(db: str | None, file: Path, meeting: str, out: Path | None, *, as_json: bool) -> None:
    """体检一份材料（.docx、.txt、.md），不改它。有必改的退出码是1，读不了是2。"""
    from bot.usecases import checking_files, filing, proofreading  # noqa: PLC0415

    chosen = _settings(db)
    loaded = _prompts(chosen)
    try:
        content = checking_files.content(file)
        checked = proofreading.check(file.name, content, loaded, chosen.db.parent, meeting)
    except OSError:
        fail(f"打不开 {file}")
    except KeyError:
        fail(f"没有 {meeting} 这次会，zhaojing outlines 能看到有哪些")
    except (ListsError, PromptFilesError) as error:
        fail(str(error))
    if not isinstance(checked, proofreading.Checked):
        fail(checking_files.unread(loaded, checked))
    if out is not None:
        try:
            filing.write(out, checking_files.as_word(checked, content))
        except (OSError, UnicodeError) as error:
            fail(f"写不进 {out}：{getattr(error, 'strerror', None) or error}")
    for line in checking_files.as_json(checked) if as_json else checking_files.as_lines(checked):
        click.echo(line)
    if checked.is_sent_back:
        sys.exit(1)


@main.command()
@_db
@click.option("--team", default="", help="哪个单位；没有就新建")
@click.option("--role", default="", help="owner 管理员，lead 组长，author 执笔人")
def invite(db: str | None, team: str, role: str) -> None:
    """打印一个邀请：知道机器人的名字就是链接，不知道就是邀请码。"""
    from bot.usecases import inviting  # noqa: PLC0415

    name = inviting.team_name(team)
    if not name:
        fail(f"--team 要的是单位名，1到{inviting.LONGEST_TEAM}个字")
    given = inviting.TO_TEAMS.get(role)
    if given is None:
        fail(f"--role 要的是 {'、'.join(inviting.TO_TEAMS)} 里的一个")
    with_host(db, lambda host: click.echo(inviting.for_command(host.db, name, given, host.clock())))


@main.command()
@_db
def doctor(db: str | None) -> None:
    """看看这套安装有没有毛病，一项一行；有毛病时退出码是2。什么都不改。"""
    from bot.usecases import examining  # noqa: PLC0415

    found = list(examining.examined(_settings(db), _environment()))
    for finding in found:
        click.echo(finding.line, err=finding.fault)
    if any(finding.fault for finding in found):
        sys.exit(CANNOT)


if __name__ == "__main__":
    main()
