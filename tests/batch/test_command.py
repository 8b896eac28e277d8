"""Does a run take its two other inputs, say which of their rows cannot be used, and show how far it is?"""

import io
from pathlib import Path

import pytest
from rich.console import Console
from tests.batch import run
from tests.batch.corpus.csvs import text
from tests.batch.corpus.workbooks import save
from tests.batch.run import Answer
from tests.batch.sheet import CHINESE, Row, changed, good_claims, sheet
from tests.oracle import makers

from zhiji.batch.command import _progress

CATALOGUE = "occupation,valid_from,valid_to\n"


def decide(folder: Path, claims: list[Row], **inputs: str) -> Answer:
    """Decide claims with a history or a shortage catalogue, given as CSV."""
    path = folder / "claims.csv"
    path.write_text(text(sheet(claims)))
    arguments: list[str] = []
    for name, content in inputs.items():
        (folder / f"{name}.csv").write_text(content)
        arguments += [f"--{name}", str(folder / f"{name}.csv")]
    return run.adjudicate(path, *arguments)


def past(rows: list[Row], granted_months: str | None = None) -> str:
    """A history file."""
    head, *lines = sheet(rows)
    return text([[*head, "granted_months"], *([*line, granted_months] for line in lines)])


def later(claim_id: str, months: str) -> Row:
    """Work-based months after those of the makers."""
    days = {"started_on": "2020-09-01", "ended_on": "2021-02-28", "claimed_on": "2021-03-01"}
    return makers.good_claim("work_based_poor", claim_id, months=months, **days)


def test_months_granted_before_count(tmp_path: Path) -> None:
    answer = decide(tmp_path, [later("c1", "6")], history=past([makers.good_claim("work_based_poor", "h1")], "2"))
    assert [(row["outcome"], row["granted_months"]) for row in answer.decisions or []] == [("partial", "4")]


def test_history_rows_are_not_decided(tmp_path: Path) -> None:
    answer = decide(tmp_path, good_claims(1), history=past(good_claims(3, claim_id=None)))
    assert len(answer.outcomes) == 1


def test_a_history_file_may_have_chinese_headers_and_a_title(tmp_path: Path) -> None:
    history = tmp_path / "history.xlsx"
    rows = sheet([makers.good_claim("work_based_poor", "h1")], headers=list(CHINESE.values()))
    save(history, [["已核发台账"], *rows])
    answer = run.adjudicate(_claims(tmp_path, [later("c1", "6")]), "--history", str(history))
    assert answer.outcomes == ["partial"]


@pytest.mark.parametrize(
    ("column", "value", "problem"),
    [
        ("person_id", None, "required, but empty"),
        ("benefit", "farming", "there is no such code"),
        ("claimed_on", "2020-13-01", "there is no such day"),
        ("started_on", None, "required, but empty"),
        ("ended_on", "x", "not a date"),
        ("months", None, "required, but empty"),
        ("months", "three", "not a number"),
    ],
)
def test_a_history_row_without_what_limits_need_is_named(
    tmp_path: Path, column: str, value: str | None, problem: str
) -> None:
    rows = changed([makers.good_claim("work_based_poor", f"h{number}") for number in range(3)], 1, **{column: value})
    answer = decide(tmp_path, good_claims(1), history=past(rows))
    assert (answer.status, answer.decisions) == (2, None)
    assert f"history file, row 3: {column}: {problem}" in answer.complained


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "history.csv: columns that were left aside: 备注"), ("zh", "history.csv：未使用的列：备注")],
)
def test_columns_of_a_history_file_that_are_left_aside_are_named(tmp_path: Path, lang: str, told: str) -> None:
    (tmp_path / "history.csv").write_text(text([[*row, "备注"] for row in sheet([makers.good_claim("pre_job", "h1")])]))
    claims = _claims(tmp_path, good_claims(1))
    assert told in run.adjudicate(claims, "--history", str(tmp_path / "history.csv"), lang=lang).complained


def test_a_total_at_the_end_of_a_history_file_is_told(tmp_path: Path) -> None:
    history = past([makers.good_claim("pre_job", "h1")]) + "合计,,,,1\r\n"
    assert "history.csv: row 3 is a total" in decide(tmp_path, good_claims(1), history=history).complained


def test_a_history_row_with_more_cells_than_the_header_is_named(tmp_path: Path) -> None:
    history = past([makers.good_claim("pre_job", "h1")]).rstrip() + ",1,2\r\n"
    answer = decide(tmp_path, good_claims(1), history=history)
    assert (answer.status, answer.decisions) == (2, None)
    assert "history file, row 2: benefit: the row has more cells than the header" in answer.complained


def test_a_shortage_row_with_more_cells_than_the_header_is_named(tmp_path: Path) -> None:
    answer = decide(tmp_path, good_claims(1), shortage=f"{CATALOGUE}5-01-02-03,,,2020\n")
    assert (answer.status, "row 2 has more cells than the header: 2020" in answer.complained) == (2, True)


def test_columns_of_a_shortage_catalogue_that_are_left_aside_are_named(tmp_path: Path) -> None:
    answer = decide(tmp_path, good_claims(1), shortage="occupation,valid_from,valid_to,职业名称\n5-01-02-03,,,焊工\n")
    assert "shortage.csv: columns that were left aside: 职业名称" in answer.complained


def test_claim_numbers_of_a_history_that_lost_digits_are_told(tmp_path: Path) -> None:
    rows = sheet([makers.good_claim("pre_job", "h1")])
    rows[1][0] = 2020030112345678
    save(tmp_path / "history.xlsx", rows)
    answer = run.adjudicate(_claims(tmp_path, good_claims(1)), "--history", str(tmp_path / "history.xlsx"))
    assert "history.xlsx: rows 2: the claim id was stored as a number" in answer.complained


def test_granted_months_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    answer = decide(tmp_path, good_claims(1), history=past([makers.good_claim("work_based_poor")], "两个月"))
    assert (answer.status, "history file, row 2: granted_months" in answer.complained) == (2, True)


def test_another_value_of_a_history_row_that_cannot_be_read_counts_as_empty(tmp_path: Path) -> None:
    history = past([makers.good_claim("work_based_poor", "h1", fee="free", occupation=None, level="9")])
    assert decide(tmp_path, [later("c1", "6")], history=history).outcomes == ["partial"]


@pytest.mark.parametrize(("valid_to", "amount"), [("2020-02-29", "1500.00"), ("2020-03-01", "1800.00")])
def test_the_shortage_catalogue_raises_the_rate_to_its_last_day(tmp_path: Path, valid_to: str, amount: str) -> None:
    answer = decide(tmp_path, [makers.good_claim("skill_level")], shortage=f"{CATALOGUE}5-01-02-03,,{valid_to}\n")
    assert [row["amount"] for row in answer.decisions or []] == [amount]


@pytest.mark.parametrize(
    ("line", "column"), [(",2020-01-01,", "occupation"), ("5-01,2020-02-30,", "valid_from"), ("5-01,,x", "valid_to")]
)
def test_a_shortage_row_that_cannot_be_read_is_named(tmp_path: Path, line: str, column: str) -> None:
    answer = decide(tmp_path, good_claims(1), shortage=f"{CATALOGUE}5-01-02-03,,\n{line}\n")
    assert (answer.status, answer.decisions) == (2, None)
    assert f"shortage catalogue, row 3: {column}" in answer.complained


def test_a_shortage_catalogue_without_its_columns_is_refused(tmp_path: Path) -> None:
    assert decide(tmp_path, good_claims(1), shortage="code\n5-01\n").status == 2


@pytest.mark.parametrize("option", ["--history", "--shortage"])
def test_an_input_that_does_not_exist_is_told(tmp_path: Path, option: str) -> None:
    answer = run.adjudicate(_claims(tmp_path, good_claims(1)), option, str(tmp_path / "none.csv"))
    assert (answer.status, "there is no file" in answer.complained) == (2, True)


def test_a_bar_shows_count_and_rate_where_somebody_watches() -> None:
    screen = io.StringIO()
    with _progress(Console(file=screen, force_terminal=True, width=120), "en") as step:
        step("judge", 0, 1000)
        step("judge", 400, 1000)
    assert "judging" in screen.getvalue()
    assert "400/1000" in screen.getvalue()
    assert "rows/s" in screen.getvalue()


def test_a_pipe_gets_no_bar() -> None:
    screen = io.StringIO()
    with _progress(Console(file=screen), "zh") as step:
        step("judge", 400, 1000)
    assert screen.getvalue() == ""


def _claims(folder: Path, claims: list[Row]) -> Path:
    path = folder / "claims.csv"
    path.write_text(text(sheet(claims)))
    return path
