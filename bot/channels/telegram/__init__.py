"""渠道 Telegram: updates become letters, letters turns, replies parcels, parcels messages. Nothing in between is lost.

reading    updates of a shape that python-telegram-bot does not know
letters    an update -> a letter: what a person did, as plain values
pasting    which waiting letters are one message that the phone cut
letterbox  the queue that python-telegram-bot fills: a letter is committed before its offset is confirmed
handling   letters -> a turn of `usecases.converse`, with its parcels, in one transaction
screens    a reply -> HTML and buttons
parcels    what a turn says -> what is sent, changed and answered, in order
post       the outbox -> Telegram, in order per chat, through limits, refusals and broken connections
fetching   files that people sent -> what was found in them
papers     a kept draft -> a file, made in a thread
groups     what is said in a group: never content
lines      connections to Telegram
menus      commands with their descriptions, per scope and role
logs       log lines without token and without words of people
running    all of it as a python-telegram-bot Application
"""
