"""Wrong codes: a wait that grows for who tries, and slows nobody else."""

from bot.review.rights import Role
from bot.store import people
from tests.usecases.office import WRITTEN, Office, written
from tests.usecases.writer import say

NOT_GOOD = say("invite.not_good")


def test_two_wrong_codes_wait_for_nothing() -> None:
    office = Office()
    somebody = office.phone("张三")
    for _ in range(2):
        somebody.say("/start wrong")
    somebody.say(f"/start {office.code(Role.AUTHOR)}")
    assert office.roles(somebody) == [Role.AUTHOR]


def test_after_three_wrong_codes_a_right_one_is_not_looked_at_for_a_minute() -> None:
    office = Office()
    code = office.code(Role.AUTHOR)
    somebody = office.phone("张三")
    for _ in range(3):
        somebody.say("/start wrong")
    somebody.say(f"/start {code}")
    assert somebody.texts == (say("invite.wait", minutes=1),)
    assert office.roles(somebody) == []
    somebody.wait(1)
    somebody.say(f"/start {code}")
    assert office.roles(somebody) == [Role.AUTHOR]


def test_every_further_wrong_code_doubles_the_wait_up_to_an_hour() -> None:
    office = Office()
    somebody = office.phone("张三")
    for _ in range(2):
        somebody.say("/start wrong")
    waits = []
    for _ in range(20):
        somebody.say("/start wrong")
        _, until = people.patience(office.db, somebody.desk.person)
        assert until is not None
        waits.append(int((until - somebody.desk.now).total_seconds() // 60))
        somebody.wait(waits[-1])
    assert waits == [1, 2, 4, 8, 16, 32] + [60] * 14


def test_trying_while_waiting_makes_the_wait_no_longer() -> None:
    office = Office()
    somebody = office.phone("张三")
    for _ in range(10):
        somebody.say("/start wrong")
    assert somebody.texts == (say("invite.wait", minutes=1),)


def test_a_right_code_forgets_the_wrong_ones() -> None:
    office = Office()
    somebody = office.phone("张三")
    for _ in range(2):
        somebody.say("/start wrong")
    somebody.say(f"/start {office.code(Role.AUTHOR)}")
    assert people.patience(office.db, somebody.desk.person) == (0, None)


def test_one_person_s_wrong_codes_slow_nobody_else() -> None:
    office = Office()
    guesser = office.phone("路人")
    for _ in range(5):
        guesser.say("/start wrong")
    somebody = office.phone("张三")
    somebody.say(f"/start {office.code(Role.AUTHOR)}")
    assert office.roles(somebody) == [Role.AUTHOR]


def test_who_is_in_already_hears_of_a_wrong_code_and_goes_on() -> None:
    office = Office()
    author = written(office.author())
    author.say("/start wrong")
    assert author.texts[0] == NOT_GOOD
    assert "open" in author.verbs
    assert author.kept("body@p1") == WRITTEN
