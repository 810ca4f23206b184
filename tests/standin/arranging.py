"""The methods with which a bot arranges itself: its commands, its menu button, its webhook."""

import re

from tests.standin.cloud import Cloud
from tests.standin.faults import bad
from tests.standin.posting import chat_of, switched, value, words
from tests.standin.wire import Json

COMMANDS = 100
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
DESCRIPTION = 256


def set_my_commands(cloud: Cloud, params: Json) -> bool:
    given = value(params, "commands") or []
    if len(given) > COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for one in given:
        if not COMMAND.fullmatch(one["command"].removeprefix("/")):
            raise bad("BOT_COMMAND_INVALID")
        if not 0 < len(one["description"]) <= DESCRIPTION:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    cloud.commands[_scope(cloud, params)] = tuple((one["command"], one["description"]) for one in given)
    return True


def delete_my_commands(cloud: Cloud, params: Json) -> bool:
    cloud.commands.pop(_scope(cloud, params), None)
    return True


def get_my_commands(cloud: Cloud, params: Json) -> list[Json]:
    kept = cloud.commands.get(_scope(cloud, params), ())
    return [{"command": name, "description": description} for name, description in kept]


def _scope(cloud: Cloud, params: Json) -> tuple[str, str]:
    """Like ("default", "") or ("chat:7", "zh")."""
    scope = value(params, "scope") or {"type": "default"}
    if "chat_id" not in scope:
        return scope["type"], words(params, "language_code")
    chat_of(cloud, scope)
    return f"{scope['type']}:{scope['chat_id']}", words(params, "language_code")


def set_chat_menu_button(cloud: Cloud, params: Json) -> bool:
    chat = chat_of(cloud, params).json["id"] if words(params, "chat_id") else 0
    cloud.menus[chat] = value(params, "menu_button") or {"type": "default"}
    return True


def set_webhook(cloud: Cloud, params: Json) -> bool:
    if re.search(r"[^A-Za-z0-9_-]", words(params, "secret_token")):
        raise bad("secret token contains unallowed characters")
    _drop(cloud, params)
    cloud.updates.allowed = tuple(value(params, "allowed_updates") or cloud.updates.allowed)
    cloud.webhook = {"url": words(params, "url"), "secret_token": words(params, "secret_token")}
    cloud.updates.wake()
    return True


def delete_webhook(cloud: Cloud, params: Json) -> bool:
    _drop(cloud, params)
    cloud.webhook = {"url": ""}
    return True


def _drop(cloud: Cloud, params: Json) -> None:
    if switched(params, "drop_pending_updates"):
        cloud.updates.pending.clear()


def get_webhook_info(cloud: Cloud, _: Json) -> Json:
    waiting = len(cloud.updates.pending)
    return {"url": cloud.webhook["url"], "has_custom_certificate": False, "pending_update_count": waiting}
