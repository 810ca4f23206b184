"""How many prompts a usual material takes, outline by outline: kept as a table, so that a change of it is seen."""

from bot.interview import names, route
from bot.interview.events import Skip
from bot.interview.outline import Outline, Place, Role
from tests import snapshot
from tests.interview import shipped
from tests.interview.walking import Walk, Writer

# Problems, causes, measures and the actions of each measure in a material of usual size, by subject.
_USUAL = {"team": (15, 4, 4, 3), "person": (15, 4, 4, 3), "branch": (12, 4, 4, 1), "member": (8, 3, 3, 1)}

_MOST = 8  # points of one aspect


def _chosen(option: str) -> dict[Place, str]:
    return {Place(names.WHICH): option} if option else {}


def _lists(outline: Outline) -> tuple[str, ...]:
    which = outline.known.get(names.WHICH)
    return ("",) if which is None else tuple(option.id for option in which.question.options)


def _walk(outline: Outline, option: str) -> Walk:
    """A walk with as many points as usual; what is optional in the head stays as it stands, other options are left."""
    problems, causes, measures, actions = _USUAL[outline.subject]
    aspects = [each for each in route.aspects(outline, _chosen(option)) if not each.rectifies]
    many = {
        each.id: min(problems // len(aspects) + (n < problems % len(aspects)), _MOST) for n, each in enumerate(aspects)
    }
    many |= {"causes": causes, "measures": measures}
    which = str(_lists(outline).index(option) + 1)
    walk = Walk(outline)
    writer = Writer(
        options={outline.order_by: "1", names.WHICH: which},
        points=lambda stop: actions if stop.place.point else max(many.get(stop.section.id, 2), 1),
    )
    for stop in walk.stops():
        if stop.place.question == names.PARTS:
            walk.go(Skip())
        else:
            writer.answer(walk, stop)
    return walk


def test_the_prompts_of_a_usual_material_are_those_of_the_table() -> None:
    rows = ["outline\tlist\taspects\tprompts\ttaps"]
    for outline_id in shipped.IDS:
        outline = shipped.outline(outline_id)
        for option in _lists(outline):
            walk = _walk(outline, option)
            assert walk.session.at is None
            count = sum(each.role is Role.ASPECT for each in route.aspects(outline, walk.session.answers))
            rows.append(f"{outline_id}\t{option}\t{count}\t{walk.prompts}\t{walk.taps}")
    snapshot.agree("\n".join(rows) + "\n", snapshot.FOLDER / "prompts.tsv")
