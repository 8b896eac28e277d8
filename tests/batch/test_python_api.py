"""Do the Python functions take what the files take, and refuse and warn in plain words?"""

import warnings
from collections.abc import Callable
from typing import Any

import polars as pl
import pytest
from tests.batch.sheet import CHINESE, Row, good_claims
from tests.oracle import makers

import zhiji
from zhiji.batch.sources.source import Unusable
from zhiji.rulebook.decide.records import UnusableHistory

PAST = makers.good_claim("work_based_poor", "h1")
LATER: Row = makers.good_claim(
    "work_based_poor", "c1", months="6", started_on="2020-09-01", ended_on="2021-02-28", claimed_on="2021-03-01"
)
HISTORIES: dict[str, Callable[[Row], Any]] = {
    "a list of dictionaries": lambda row: [row],
    "an iterator": lambda row: iter([row]),
    "a list under Chinese names": lambda row: [in_chinese(row)],
    "a frame": lambda row: pl.DataFrame([row]),
    "a frame under Chinese names": lambda row: pl.DataFrame([in_chinese(row)]),
}


@pytest.fixture(autouse=True)
def _warnings_are_errors() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def in_chinese(row: Row) -> dict[str, Any]:
    return {CHINESE.get(name, "核定月数"): value for name, value in row.items()}


# Names


def test_a_claim_may_go_by_chinese_names() -> None:
    claim = makers.good_claim("free_training", "c1")
    assert zhiji.decide(in_chinese(claim)) == zhiji.decide(claim)
    assert zhiji.explain(in_chinese(claim)) == zhiji.explain(claim)


def test_names_are_taken_as_headers_of_a_file_are() -> None:
    claim = makers.good_claim("free_training", "c1")
    odd = {f" *{name[:2]}　{name[2:]}": value for name, value in in_chinese(claim).items()}
    assert zhiji.decide(odd).outcome == "approved"
    assert zhiji.decide({name.upper(): value for name, value in claim.items()}).outcome == "approved"


def test_a_column_under_both_names_is_refused() -> None:
    with pytest.raises(ValueError, match="fee is there twice"):
        zhiji.decide({"fee": "1200", "收费金额": "1300"})


def test_a_name_that_the_contract_does_not_know_gives_a_warning_at_the_callers_line() -> None:
    with pytest.warns(UserWarning, match="columns that were left aside: 姓名") as caught:
        zhiji.decide({**makers.good_claim("free_training", "c1"), "姓名": "张三"})
    assert caught[0].filename == __file__


# History


@pytest.mark.parametrize("form", HISTORIES.values(), ids=HISTORIES.keys())
@pytest.mark.parametrize("granted", ["1", None])
def test_a_history_of_every_form_uses_up_months(form: Callable[[Row], Any], granted: str | None) -> None:
    past: Row = {**PAST, "granted_months": granted}
    expected = 6 - int(granted or PAST["months"] or 0)
    assert zhiji.decide(LATER, form(past)).granted_months == expected
    assert f"{expected * 500:,}.00" in zhiji.explain(LATER, form(past))
    assert zhiji.adjudicate(pl.DataFrame([LATER]), form(past))["granted_months"].to_list() == [expected]


def test_no_history_may_be_none() -> None:
    assert zhiji.decide(LATER, None).granted_months == 6


@pytest.mark.parametrize("form", [lambda row: [row], lambda row: pl.DataFrame([row])])
def test_a_history_column_that_is_left_aside_gives_a_warning(form: Callable[[Row], Any]) -> None:
    with pytest.warns(UserWarning, match="未使用的列：备注 / columns that were left aside: 备注"):
        zhiji.adjudicate(pl.DataFrame([LATER]), form({**PAST, "备注": "x"}))


def test_a_history_row_that_cannot_be_used_is_named_in_both_languages() -> None:
    with pytest.raises(UnusableHistory, match=r"历史文件第2行：身份证号必填项为空.* / history file, row 2: person_id"):
        zhiji.decide(LATER, [PAST, {**PAST, "person_id": None}])


# Frames


def test_a_column_of_a_frame_that_is_left_aside_gives_a_warning_at_the_callers_line() -> None:
    frame = pl.DataFrame(good_claims(2)).with_columns(pl.lit("张三").alias("姓名"))
    with pytest.warns(UserWarning, match="columns that were left aside: 姓名") as caught:
        zhiji.adjudicate(frame)
    assert caught[0].filename == __file__


def test_a_frame_may_hold_id_numbers_as_whole_numbers() -> None:
    number = next(found for n in range(99) if (found := makers.person_id(serial=n)).isdigit())
    frame = pl.DataFrame(good_claims(1, person_id=number)).with_columns(pl.col("person_id").cast(pl.Int64))
    assert zhiji.adjudicate(frame)["outcome"].to_list() == ["approved"]


def test_a_frame_without_a_required_column_is_told_in_both_languages() -> None:
    with pytest.raises(Unusable, match=r"缺少：申领日期.* / .*missing: claimed_on"):
        zhiji.adjudicate(pl.DataFrame(good_claims(1)).drop("claimed_on"))


@pytest.mark.parametrize("kind", [lambda rows: rows, lambda rows: pl.DataFrame(rows).lazy(), lambda rows: None])
def test_anything_but_a_frame_is_refused_with_advice(kind: Callable[[list[Row]], Any]) -> None:
    with pytest.raises(TypeError, match=r"LazyFrame 请先 .collect\(\).* / a polars.DataFrame is wanted, not "):
        zhiji.adjudicate(kind(good_claims(1)))


@pytest.mark.parametrize("claim", [None, "c1", [LATER], pl.DataFrame([LATER])])
@pytest.mark.parametrize("function", [zhiji.decide, zhiji.explain])
def test_anything_but_a_dictionary_is_no_claim(function: Callable[[Any], Any], claim: Any) -> None:
    with pytest.raises(TypeError, match=r"一条申领应是字典.* / a claim is a dictionary"):
        function(claim)


@pytest.mark.parametrize("history", [PAST, "h1", 3, pl.DataFrame([PAST]).lazy()])
def test_anything_but_a_list_or_a_frame_is_no_history(history: Any) -> None:
    with pytest.raises(TypeError, match=r"history 应是字典列表.* / history is a list of dictionaries"):
        zhiji.decide(LATER, history)


def test_a_history_row_that_is_no_dictionary_is_named() -> None:
    with pytest.raises(TypeError, match=r"history 第2行.* / history, row 2: a dictionary"):
        zhiji.decide(LATER, [PAST, ["h2"]])  # type: ignore[list-item]


def test_a_policy_by_its_name_is_refused() -> None:
    with pytest.raises(TypeError, match="load_policy"):
        zhiji.decide(LATER, policy="dongning_2019")  # type: ignore[arg-type]


def test_a_catalogue_as_a_list_is_refused() -> None:
    with pytest.raises(TypeError, match="catalogue_of"):
        zhiji.adjudicate(pl.DataFrame([LATER]), shortage=[{"occupation": "5-01"}])  # type: ignore[arg-type]


def test_an_explanation_in_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="没有语言“fr”，请用 zh 或 en / there is no language 'fr'; use zh or en"):
        zhiji.explain(LATER, lang="fr")  # type: ignore[arg-type]
