"""Ids of questions that the code itself knows: all others are the outlines' own."""

# Of every section, behind its path; and LEAD of a point: the words before the list inside it.
HEADING = "heading"
LEAD = "lead"

# Of the head: what the title and the signature are made of.
HEAD = "head"
TITLE = "head/title"
SIGNER = "head/signer"
UNIT = "head/unit"
POST = "head/post"
NAME = "head/name"
DATE = "head/date"
WHICH = "head/list"  # which list of aspects, where a meeting has several
PARTS = "head/parts"  # which parts besides those that every material has

# Of the parts.
OPENING = "opening"
OPENING_TEXT = "opening/text"
LAST_YEAR = "last_year"
ORDER = "style/order"  # the parts in the writer's own order, beside the settings of the style
DIRECTION = "measures/direction"
SPLIT = ("measures/first_heading", "measures/second_heading")
LINKS = "links"  # behind it the layout of the list that is linked: links/causes

UNPLACED = "unplaced"  # words of a material brought along that no question asks for; none of an outline's own

# Of points.
BODY = "body"
CASE = "case"  # the step that 比如 leads in
FROM = "from"  # the problems that a cause explains
FIXES = "fixes"  # the problems that a measure answers
WHO = "who"
DUE = "due"
