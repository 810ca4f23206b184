"""The Telegram channel against the stand-in: real HTTP, the real Application, phones that behave as phones do."""
