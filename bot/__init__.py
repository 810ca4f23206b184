"""照镜: interviews a writer for a 对照检查材料, keeps every answer, hands back an assembled draft.

The rooms, from the door inwards; imports run downwards only (import-linter checks it):

    __main__      the `zhaojing` command
    installation  what a command works with: settings, prompts, the open database
    wiring        joins the rooms; the only reader of the clock
    channels/     渠道: telegram/, terminal, JSON Lines: words and taps in, replies out
    usecases/     one file per thing a person can ask; `converse` is their door
    store/        SQLite: one module per table
    render/       a Document -> text, Markdown, Word, PDF; a ledger -> Word, Excel
    intake/       a file from outside -> plain lines, in a child process
    prompt_files/ prompts/*.yaml -> values
    segment       words of a text, by jieba
    lists         data/*.tsv -> rows
    neighbours    which characters stand side by side in right texts, counted
    settings      environment -> Settings
    cached        what is slow to make, kept whole or not at all for the next start
    proofread/    pure: a Document or a text -> findings; rules are values, a module for each family
    review/       pure: who may do what
    reading/      pure: a material from outside -> Structure -> answers
    draft/        pure: answers -> Document; style, numbering, proposals, differences of two
    interview/    pure: outline, parse, session, focus, events, effects, route, step
    errors        every error we raise
"""
