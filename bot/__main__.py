"""The `zhaojing` command."""

import os
import sys
from pathlib import Path

import click

from bot import installation, settings, wiring
from bot.channels.host import Host
from bot.channels.jsonl import DEFAULT_PERSON, is_name
from bot.errors import (
    AlreadyRunningError,
    ChannelError,
    DatabaseReadOnlyError,
    ListsError,
    NoChineseFontError,
)
from bot.installation import CANNOT, environment, fail, leaving_at_once, settings_of, with_host, with_prompts, write_out
from bot.render import copies

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
    chosen = settings_of(db)
    phone = settings.read_phone(environment())
    if not isinstance(phone, settings.Phone):
        fail("\n".join(phone))
    with leaving_at_once():
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
@_db
@click.pass_context
def outlines(context: click.Context, db: str | None) -> None:
    """列出提纲；show ID 看一份，check 检查文件写得对不对。"""
    context.obj = db  # the option may stand before the word check, too
    if context.invoked_subcommand is None:
        from bot.usecases import listing_outlines  # noqa: PLC0415

        click.echo(with_prompts(listing_outlines.listed))


@outlines.command()
@_any_db
@click.argument("outline_id", metavar="ID")
def show(outline_id: str) -> None:
    """照提问的样子看一份提纲。"""
    from bot.usecases import listing_outlines  # noqa: PLC0415

    shown = with_prompts(lambda prompts: listing_outlines.shown(prompts, outline_id))
    if shown is None:
        fail(f"没有 {outline_id} 这份提纲，zhaojing outlines 能看到有哪些")
    click.echo(shown)


@outlines.command()
@_db
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.pass_obj
def check(before: str | None, db: str | None, path: Path | None) -> None:
    """检查提纲文件：一个文件，一个文件夹，什么都不写就是全部。所有毛病一次说完。

    全部检查时，也和正在写的材料比一比：哪些变了。
    """
    from bot.usecases import checking_prompts  # noqa: PLC0415

    named = db or before
    found = checking_prompts.checked(settings_of(named), path, with_reports=path is None or named is not None)
    if isinstance(found, str):
        fail(found)
    for line in found.lines:
        click.echo(line)
    if found.faults:
        sys.exit(1)


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
@click.option("--format", "form", type=click.Choice(copies.FORMATS), default="txt", show_default=True)
@click.option("--copy", type=click.Choice(copies.CONTENTS), help="哪种文件：草稿（默认）、清稿、大字稿、整改台账")
@click.option("-o", "out", type=click.Path(path_type=Path), default=None, help="写到这个文件；不给就打印出来")
def draft(db: str | None, report: int, form: str, copy: str | None, out: Path | None) -> None:
    """把一份材料排成草稿。"""
    from bot.usecases import listing_reports  # noqa: PLC0415

    what = listing_reports.wanted(form, copy)
    if what is None:
        fail("没有这种文件：--copy 用于 docx、pdf、xlsx；xlsx 只有整改台账，整改台账只有 docx 和 xlsx")
    if isinstance(what, copies.Copy) and out is None and sys.stdout.isatty():
        fail(f"{form} 文件不能显示在屏幕上，加上 -o 文件名.{form}")

    def write(host: Host) -> None:
        try:
            made = listing_reports.draft(host.db, host.prompts, report, what, host.clock(), host.fonts)
        except NoChineseFontError:
            fail(f"{host.prompts.messages.say('file.no_font')}（fonts-noto-cjk，或放进 {host.fonts.folder}）")
        if made is None:
            fail(f"没有{report}号材料，zhaojing reports 能看到有哪些")
        content, said = made
        click.echo(said, err=True, nl=bool(said))
        if out is None:
            click.echo(content if isinstance(what, copies.Copy) else content.decode(), nl=False)
            return
        write_out(out, content)

    with_host(db, write)


@main.command("import")
@_db
@_as
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--outline", "outline_id", metavar="ID", default=None, help="照哪份提纲；不给就自己认")
@click.option("--json", "as_json", is_flag=True, help="编号、提纲、未归类和改动，一个 JSON")
def import_(db: str | None, name: str, file: Path, outline_id: str | None, *, as_json: bool) -> None:
    """读进一份现成的材料（.docx、.txt、.md），打印新材料的编号。"""
    from bot.usecases import importing  # noqa: PLC0415

    if not is_name(name):
        fail("--as 要的是一个名字，1到64个字")

    def take(host: Host) -> None:
        made = importing.from_file(host.desk(name), file, outline_id)
        if isinstance(made, str):
            fail(made)
        if as_json:
            click.echo(importing.as_json(host.desk(name), made))
            return
        click.echo(made.report)
        for line in importing.summary(host.desk(name), made):
            click.echo(line, err=True)

    with_host(db, take)


@main.command("check")
@_db
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--meeting", default="", metavar="ID", help="哪次会（zhaojing outlines 里的编号）；不给就看标题")
@click.option("--json", "as_json", is_flag=True, help="一处一行 JSON")
@click.option("-o", "out", type=click.Path(path_type=Path), default=None, help="另存一份带批注的 Word 文件")
def check_(db: str | None, file: Path, meeting: str, out: Path | None, *, as_json: bool) -> None:
    """体检一份材料（.docx、.txt、.md），不改它。有必改的退出码是1，读不了是2。"""
    from bot.usecases import checking_files, proofreading  # noqa: PLC0415

    chosen = settings_of(db)
    try:
        if out is not None:
            installation.may_write(out, file)
        content = checking_files.content(file)
        checked = with_prompts(lambda each: checking_files.checked(file.name, content, each, chosen, meeting))
        if not isinstance(checked, proofreading.Checked):
            fail(checked)
        if out is not None:
            write_out(out, checking_files.as_word(checked, content, wiring.now()))
    except ListsError as error:
        fail(str(error))
    except (OSError, UnicodeError) as error:
        fail(f"{file if out is None else out} 打不开或者写不进去：{getattr(error, 'strerror', None) or error}")
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

    found = list(examining.examined(settings_of(db), environment()))
    for finding in found:
        click.echo(finding.line, err=finding.fault)
    if any(finding.fault for finding in found):
        sys.exit(CANNOT)


if __name__ == "__main__":
    main()
