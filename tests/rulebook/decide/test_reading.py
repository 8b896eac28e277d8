"""Does each kind of value read as the contract says?"""

import datetime
from decimal import Decimal

import pytest

from zhiji.rulebook.decide.facts import COLUMNS, PLACE
from zhiji.rulebook.decide.reading import Problem, plain_text, read_date, read_id, read_value
from zhiji.rulebook.law.policy import load_policy

MARCH_1 = datetime.date(2020, 3, 1).toordinal()


@pytest.mark.parametrize("text", ["2020-03-01", "2020-3-1", "2020/3/1", "2020.3.1", "2020年3月1日", "20200301"])
def test_a_date_has_five_forms(text: str) -> None:
    assert read_date(text) == MARCH_1


@pytest.mark.parametrize(
    "text",
    ["20-03-01", "2020-03/01", "2020-003-01", "2020301", "202003010", "2020-02-30", "43891", "2020年3月", "0000-01-01"],
)
def test_anything_else_is_no_date(text: str) -> None:
    assert isinstance(read_date(text), Problem)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (1000.0, "1000"),
        (0.5, "0.5"),
        (True, "yes"),
        (Decimal("1E+3"), "1000"),
        (datetime.date(2020, 3, 1), "2020-03-01"),
        (datetime.datetime(2020, 3, 1), "2020-03-01"),
        (float("nan"), ""),
        (["poor_worker", "disabled"], "disabled;poor_worker"),
    ],
)
def test_a_typed_value_reads_as_its_plain_text(value: object, text: str) -> None:
    assert plain_text(value) == text


def test_an_id_in_a_number_cell_says_that_digits_are_gone() -> None:
    problem = read_id("\x002.31098199001010E+17")
    assert isinstance(problem, Problem)
    assert problem.code == "id_number_cell"


def test_codes_ignore_the_case_of_ascii_letters_only() -> None:
    words = load_policy().statute({})[1]
    column = COLUMNS[PLACE["benefit"]]
    assert read_value(column, "Skill_Level", words) == 0
    assert read_value(column, "技能等级培训补贴", words) == 0
    assert isinstance(read_value(column, "s\u212aill_level", words), Problem)


def test_a_category_that_is_not_active_does_not_exist() -> None:
    column = COLUMNS[PLACE["categories"]]
    assert isinstance(read_value(column, "urban_low_income", load_policy().statute({})[1]), Problem)
    opened = load_policy(readings={"R-06": "any_urban_low_income"}).statute({})[1]
    assert not isinstance(read_value(column, "urban_low_income", opened), Problem)
