"""The commands with their descriptions, as phones show them: per scope, and for leads one more."""

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonCommands,
)

from bot.prompt_files.loading import Prompts

EVERYONE = ("resume", "new", "map", "draft", "drafts", "check", "style", "cancel", "help", "privacy", "delete", "start")
LEADS = ("team", *EVERYONE)


async def publish(bot: Bot, prompts: Prompts) -> None:
    """The commands of private chats and of groups, and the button that shows them.

    Raises: TelegramError.
    """
    await bot.set_my_commands(_private(prompts, EVERYONE), scope=BotCommandScopeAllPrivateChats())
    await bot.set_my_commands(_of_groups(prompts), scope=BotCommandScopeAllGroupChats())
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())


async def publish_for(bot: Bot, prompts: Prompts, chat: int, *, leads: bool) -> None:
    """The commands of one private chat.

    Raises: TelegramError.
    """
    scope = BotCommandScopeChat(chat)
    if leads:
        await bot.set_my_commands(_private(prompts, LEADS), scope=scope)
    else:
        await bot.delete_my_commands(scope=scope)


def _private(prompts: Prompts, names: tuple[str, ...]) -> list[BotCommand]:
    return [BotCommand(name, prompts.messages.say(f"menu.{name}")) for name in names]


def _of_groups(prompts: Prompts) -> list[BotCommand]:
    return [BotCommand("start", prompts.messages.say("menu.in_group"))]
