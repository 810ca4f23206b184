"""A small Telegram of our own, on loopback: the Bot API with its refusals and faults, and phones that talk to a bot.

server     Server: start, stop, faults, redelivery, calls, violations
phone      Phone and Group: people with a bot
screen     what a chat shows, and waiting for it
process    Running: the installed bot as a child process
hosting    an Application of python-telegram-bot in a thread of its own
methods    the methods of the Bot API, and their refusals
posting    getting a text, a keyboard, a file right
markup     HTML as Telegram reads it
updates    what waits for the bot: offsets, redelivery, one poller at a time
pushing    the same through a webhook
cloud      what Telegram keeps: chats, messages, files, buttons pressed
faults     refusals, and faults on order
wire       HTTP
"""

from tests.standin.phone import Group, Phone
from tests.standin.server import Server

__all__ = ["Group", "Phone", "Server"]
