"""prompts/*.yaml -> values: meetings, subjects, the outlines they make, and every sentence the bot says.

`loading` reads a folder or checks a file; `nodes` is YAML with its places; the others read one kind of file each.
"""
