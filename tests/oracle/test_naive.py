"""Does the oracle say what the contract says, where the contract is easy to misread?"""

from datetime import date

import pytest

from . import naive
from .makers import EMPLOYER, INSTITUTION, PERSON, credit_code, good_claim, old_person_id, person_id
from .values import Unreadable, clean, read_credit_code, read_person_id, read_whole, yuan

type Row = dict[str, str | None]

EVERY_BENEFIT = {
    "skill_level": ("1500.00", "", "employer", "4.2.1"),
    "apprenticeship": ("1500.00", "3", "employer", "4.2.1"),
    "pre_job": ("1000.00", "", "employer", "4.2.2"),
    "job_transfer": ("1500.00", "", "employer", "4.2.2"),
    "work_based_poor": ("1500.00", "3", "employer", "4.2.3"),
    "work_based_insured": ("1500.00", "3", "employer", "4.2.3"),
    "free_training": ("1000.00", "", "institution", "4.1.1"),
    "project_based": ("1000.00", "", "institution", "4.1.2"),
    "rehab_training": ("1000.00", "", "institution", "4.1.3"),
    "entrepreneurship": ("1000.00", "", "person", "2.2.3"),
    "living_allowance": ("300.00", "", "person", "4.3"),
    "placement_grant": ("200.00", "", "institution", "4.4.3"),
}


def one(row: Row, history: list[Row] | None = None, shortage: list[Row] | None = None) -> dict[str, str]:
    """The answer for a file of one claim."""
    (answer,) = naive.adjudicate([row], history, shortage)
    return answer


def said(answer: dict[str, str]) -> tuple[str, str]:
    """Outcome and reasons, or for an invalid row outcome and problems."""
    return answer["outcome"], answer["problems"] or answer["reasons"]


def several(*rows: Row, history: list[Row] | None = None) -> list[tuple[str, str]]:
    """Outcome and reasons of each claim of one file."""
    return [said(answer) for answer in naive.adjudicate(rows, history)]


# §2, §6: what a plain good claim gets


@pytest.mark.parametrize("benefit", EVERY_BENEFIT)
def test_a_good_claim_of_each_benefit_is_approved(benefit: str) -> None:
    amount, months, payee, clause = EVERY_BENEFIT[benefit]
    assert one(good_claim(benefit)) == {
        "claim_id": "c1",
        "outcome": "approved",
        "amount": amount,
        "granted_months": months,
        "payee": payee,
        "payee_id": {"person": PERSON, "employer": EMPLOYER, "institution": INSTITUTION}[payee],
        "fund": "employment_subsidy" if benefit == "living_allowance" else "upgrading_account",
        "reasons": "",
        "clauses": clause,
        "problems": "",
    }


@pytest.mark.parametrize(
    ("level", "ordinary", "shortage"),
    [
        ("5", "1000.00", "1200.00"),
        ("4", "1500.00", "1800.00"),
        ("3", "2000.00", "2500.00"),
        ("2", "2500.00", "3500.00"),
        ("1", "3000.00", "4500.00"),
    ],
)
def test_the_grade_and_the_shortage_catalogue_fix_the_rate(level: str, ordinary: str, shortage: str) -> None:
    row = good_claim("skill_level", level=level)
    assert one(row)["amount"] == ordinary
    assert one(row, shortage=[{"occupation": "5-01-02-03"}])["amount"] == shortage


def test_the_shortage_catalogue_is_asked_on_the_filing_date_both_ends_inclusive() -> None:
    one_day: list[Row] = [{"occupation": "5-01-02-03", "valid_from": "2020-02-20", "valid_to": "2020-02-20"}]
    assert one(good_claim("skill_level", filed_on="2020-02-20"), shortage=one_day)["amount"] == "1800.00"
    assert one(good_claim("skill_level", filed_on="2020-02-21"), shortage=one_day)["amount"] == "1500.00"
    assert one(good_claim("skill_level", started_on="2020-02-20"), shortage=one_day)["amount"] == "1800.00"
    assert one(good_claim("skill_level", filed_on="2020-02-20", occupation=""), shortage=one_day)["amount"] == "1500.00"


def test_the_fee_bearer_is_paid_and_the_smaller_of_fee_and_price_to_the_fen() -> None:
    answer = one(good_claim("free_training", fee="999.9", fee_standard="999.91", fee_paid_by="个人"))
    assert (answer["payee"], answer["payee_id"], answer["amount"]) == ("person", PERSON, "999.90")


def test_a_refused_or_pending_claim_still_shows_payee_and_fund() -> None:
    answer = one(good_claim("placement_grant", recommended=None))
    assert (answer["outcome"], answer["amount"], answer["payee_id"]) == ("pending", "0.00", INSTITUTION)


# §1: reading a value


def test_only_unicode_white_space_is_trimmed_and_only_outside() -> None:
    assert clean("\u3000\x85\u2029 a\u3000b\u00a0\x0b") == "a b"
    assert clean("\x1ca\x1f") == "\x1ca\x1f"
    assert clean("\ufeffa\u200b") == "\ufeffa\u200b"
    assert clean("\u00a0\u3000") == ""


def test_full_width_forms_are_read_everywhere_and_the_output_shows_the_normal_form() -> None:
    wide = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
    row = {column: value and value.translate(wide) for column, value in good_claim("skill_level", "a 1").items()}
    answer = one(row)
    assert (answer["claim_id"], answer["outcome"], answer["payee_id"]) == ("a 1", "approved", EMPLOYER)


@pytest.mark.parametrize(
    "text", ["2020-3-1", "2020/03/01", "2020.3.01", "2020年3月1日", "20200301", "２０２０．３．１"]
)
def test_each_written_form_of_a_date_is_read(text: str) -> None:
    assert said(one(good_claim("skill_level", started_on=text))) == ("approved", "")


@pytest.mark.parametrize(
    "text",
    ["20-3-1", "2020-3/1", "2020-02-30", "2020年3月1", "2020301", "202003011", "2020-03-01T00:00:00", "٢٠٢٠-٠٣-٠١",
     "0000-01-01", "2020- 3-1", "2020-003-01", "43891"],
)  # fmt: skip
def test_nothing_else_is_a_date(text: str) -> None:
    assert said(one(good_claim("skill_level", filed_on=text))) == ("invalid", "filed_on")


@pytest.mark.parametrize("text", ["+90", "-90", "9e1", "1,000", "90.", ".9", "90.0.0", "٩٠", "½", "NaN", "9_0"])
def test_a_number_is_ascii_digits_with_one_inner_point_at_most(text: str) -> None:
    assert said(one(good_claim("skill_level", attended_hours=text))) == ("invalid", "attended_hours")


def test_whole_numbers_may_end_in_point_nought_but_no_other_way() -> None:
    assert one(good_claim("apprenticeship", months="03.0"))["granted_months"] == "3"
    assert one(good_claim("skill_level", level="4.0"))["amount"] == "1500.00"
    for text in ("3.00", "3.5", "3."):
        assert said(one(good_claim("apprenticeship", months=text))) == ("invalid", "months")


def test_money_with_a_third_decimal_is_unreadable_even_if_it_is_nought() -> None:
    assert said(one(good_claim("skill_level", fee="10.500"))) == ("invalid", "fee")


def test_numbers_have_no_upper_bound() -> None:
    nines = "9" * 5000
    assert read_whole(nines) == 10**5000 - 1
    assert yuan(10**5000 - 1) == "9" * 4998 + ".99"
    assert one(good_claim("free_training", fee=nines, fee_standard="1" + nines))["amount"] == nines + ".00"


def test_codes_ignore_case_and_have_chinese_words_with_either_bracket() -> None:
    for word in ("WORK_Based_poor", "以工代训补贴（贫困劳动力）", "以工代训补贴(贫困劳动力）"):
        row = good_claim("work_based_poor", categories="贫困劳动力", wage_paid="是", draws_pension="FALSE") | {
            "benefit": word
        }
        assert said(one(row)) == ("approved", "")
    assert said(one(good_claim("skill_level", certificate="职业技能等级证书"))) == ("approved", "")
    kelvin = "s\u212aill_level"
    assert said(one(good_claim("skill_level", certificate=kelvin))) == ("invalid", "certificate")


def test_categories_stand_between_any_of_three_separators_and_empty_items_are_ignored() -> None:
    assert said(one(good_claim("skill_level", categories=" ;veteran；企业职工 、 Laid_Off、"))) == ("approved", "")
    assert said(one(good_claim("skill_level", categories=";、"))) == ("rejected", "not_in_category")
    assert said(one(good_claim("skill_level", categories="employee,veteran"))) == ("invalid", "categories")


def test_an_id_is_upper_cased_upgraded_and_checked() -> None:
    assert read_person_id("11010519491231002x") == "11010519491231002X"
    assert read_person_id("110105491231002") == "11010519491231002X"
    answer = one(good_claim("living_allowance", person_id=old_person_id()))
    assert answer["payee_id"] == PERSON
    for text in ("110105194912310021", "1101051949123100", "11010519491231002Ⅹ"):
        with pytest.raises(Unreadable):
            read_person_id(text)
    no_such_day = person_id(date(1990, 2, 28))
    assert said(one(good_claim("skill_level", person_id=no_such_day[:12] + "30" + no_such_day[14:])))[0] == "invalid"


def test_a_credit_code_is_of_the_alphabet_with_its_check() -> None:
    assert read_credit_code("91350100m000100y43") == "91350100M000100Y43"
    assert read_credit_code("91231086MA00000150") == "91231086MA00000150"
    for text in ("91350100M000100Y44", "9135010OM000100Y43", "91350100M000100Yﬀ"):
        with pytest.raises(Unreadable):
            read_credit_code(text)
    assert read_credit_code(credit_code(987_654)) == credit_code(987_654)


def test_a_birth_after_the_start_makes_the_id_unreadable_but_a_birth_on_it_only_too_young() -> None:
    assert said(one(good_claim("skill_level", person_id=person_id(date(2020, 3, 2))))) == ("invalid", "person_id")
    assert said(one(good_claim("skill_level", person_id=person_id(date(2020, 3, 1))))) == ("rejected", "under_16")


# §5: invalid rows


def test_every_column_is_read_whether_its_benefit_needs_it_or_not() -> None:
    odd: Row = {
        "level": "6", "months": "x", "employed_region": "23108", "insured": "maybe", "institution_id": "1", "hired_on": "?",
    }  # fmt: skip
    row = good_claim("living_allowance", **odd)
    assert said(one(row)) == ("invalid", ";".join(sorted(odd)))
    assert one(row)["payee"] == one(row)["clauses"] == one(row)["fund"] == ""


def test_the_later_date_of_a_wrong_pair_is_named() -> None:
    assert said(one(good_claim("skill_level", ended_on="2020-02-29"))) == ("invalid", "ended_on")
    assert said(one(good_claim("skill_level", claimed_on="2020-05-30"))) == ("invalid", "claimed_on")


def test_a_claim_id_is_taken_by_any_earlier_row_valid_or_not_and_by_the_history() -> None:
    spoiled = good_claim("skill_level", "a", fee="x")
    assert several(spoiled, good_claim("skill_level", " ａ"), good_claim("skill_level", "A")) == [
        ("invalid", "fee"),
        ("invalid", "claim_id"),
        ("approved", ""),
    ]
    past = good_claim("skill_level", "a", person_id=person_id(serial=9))
    assert several(good_claim("skill_level", "a"), history=[past]) == [("invalid", "claim_id")]


def test_a_row_without_the_id_of_whoever_is_paid_is_invalid() -> None:
    assert said(one(good_claim("skill_level", employer_id=""))) == ("invalid", "employer_id")
    assert said(one(good_claim("free_training", institution_id=None))) == ("invalid", "institution_id")
    assert said(one(good_claim("entrepreneurship", institution_id=None))) == ("approved", "")
    assert said(one(good_claim("free_training", fee_paid_by=" "))) == ("invalid", "fee_paid_by")
    assert said(one({})) == ("invalid", "benefit;claim_id;claimed_on;ended_on;person_id;started_on")


# §5: conditions of one claim


@pytest.mark.parametrize(
    ("started_on", "ended_on", "claimed_on", "outcome"),
    [
        ("2019-09-10", "2019-12-01", "2020-01-01", "rejected"),
        ("2019-09-11", "2019-12-01", "2020-01-01", "approved"),
        ("2021-12-31", "2022-03-01", "2022-04-01", "approved"),
        ("2022-01-01", "2022-03-01", "2022-04-01", "rejected"),
    ],
)
def test_the_start_lies_in_the_plan(started_on: str, ended_on: str, claimed_on: str, outcome: str) -> None:
    dates = {"started_on": started_on, "ended_on": ended_on, "claimed_on": claimed_on, "certificate_on": ended_on}
    assert said(one(good_claim("skill_level", **dates))) == (outcome, "outside_plan" if outcome == "rejected" else "")


def test_someone_born_on_29_february_is_sixteen_on_29_february() -> None:
    born = person_id(date(2004, 2, 29))
    assert said(one(good_claim("skill_level", person_id=born, started_on="2020-02-28")))[1] == "under_16"
    assert said(one(good_claim("skill_level", person_id=born, started_on="2020-02-29")))[0] == "approved"


def test_every_failing_condition_is_reported_with_each_clause_once_in_text_order() -> None:
    answer = one(good_claim("pre_job", categories="", certificate="", draws_pension="yes", on_establishment="yes",
                            started_on="2019-09-01", hired_on="2018-08-31", attended_hours="79.99",
                            contract_months="11"))  # fmt: skip
    assert answer["outcome"] == "rejected"
    assert answer["reasons"] == (
        "draws_pension;hired_too_long_ago;low_attendance;no_certificate;not_in_category;on_establishment;"
        "outside_plan;short_contract"
    )
    assert answer["clauses"] == "2.1;4.2.2;4.4.1;5;6.3"


def test_only_the_grade_benefit_is_choosy_about_certificates() -> None:
    assert said(one(good_claim("skill_level", certificate="completion"))) == ("rejected", "no_certificate")
    assert said(one(good_claim("pre_job", certificate="completion"))) == ("approved", "")
    assert said(one(good_claim("apprenticeship", certificate="", certificate_on=""))) == ("approved", "")


def test_four_fifths_of_the_hours_are_counted_exactly() -> None:
    assert said(one(good_claim("skill_level", planned_hours="0.3", attended_hours="0.24"))) == ("approved", "")
    just_below = {"planned_hours": "100", "attended_hours": "79." + "9" * 40}
    assert said(one(good_claim("skill_level", **just_below))) == ("rejected", "low_attendance")
    assert said(one(good_claim("skill_level", planned_hours="0.0"))) == ("rejected", "low_attendance")


def test_twelve_months_after_29_february_is_28_february() -> None:
    row = {"started_on": "2020-02-01", "ended_on": "2020-02-29", "certificate_on": "2020-02-29"}
    assert said(one(good_claim("skill_level", **row, claimed_on="2021-02-28"))) == ("approved", "")
    assert said(one(good_claim("skill_level", **row, claimed_on="2021-03-01"))) == ("rejected", "late_claim")


def test_facts_dated_after_the_claim_are_refused_under_6_2() -> None:
    late_paper = one(good_claim("skill_level", certificate_on="2020-07-02"))
    assert (late_paper["reasons"], late_paper["clauses"]) == (
        "fact_after_claim",
        "4.2.1;6.2",
    )
    assert said(one(good_claim("pre_job", hired_on="2020-07-02"))) == ("rejected", "fact_after_claim")
    assert said(one(good_claim("pre_job", hired_on="2020-07-02", certificate_on=""))) == (
        "rejected",
        "fact_after_claim",
    )
    assert said(one(good_claim("placement_grant", employed_on="2020-07-02"))) == ("rejected", "fact_after_claim")
    assert said(one(good_claim("job_transfer", hired_on="2020-07-02"))) == ("approved", "")


def test_the_last_years_of_the_calendar_are_no_trouble() -> None:
    far = good_claim("pre_job", hired_on="9999-12-31", certificate_on="9999-12-31", claimed_on="9999-12-31")
    assert said(one(far)) == ("approved", "")
    assert said(one(far | {"claimed_on": "9999-12-30"})) == ("rejected", "fact_after_claim")


def test_hiring_is_within_twelve_months_of_the_start_to_the_day() -> None:
    assert said(one(good_claim("pre_job", hired_on="2019-03-01"))) == ("approved", "")
    assert said(one(good_claim("pre_job", hired_on="2019-02-28"))) == ("rejected", "hired_too_long_ago")


def test_work_begins_after_the_training_and_within_six_months_of_its_end() -> None:
    row = {"ended_on": "2020-08-31", "claimed_on": "2021-06-01"}
    for employed_on, reason in {
        "2020-08-31": "employed_too_early",
        "2020-09-01": "",
        "2021-02-28": "",
        "2021-03-01": "employed_too_late",
    }.items():
        assert said(one(good_claim("placement_grant", **row, employed_on=employed_on)))[1] == reason
    elsewhere = good_claim("placement_grant", employed_region="231085", recommended="否")
    assert said(one(elsewhere)) == ("rejected", "employed_elsewhere;not_recommended")


def test_months_are_bounded_by_the_calendar_months_that_the_span_touches() -> None:
    two_days = {"started_on": "2020-03-31", "ended_on": "2020-04-01"}
    assert said(one(good_claim("work_based_poor", **two_days, months="2"))) == ("approved", "")
    assert said(one(good_claim("work_based_poor", **two_days, months="3"))) == ("rejected", "months_exceed_span")
    assert said(one(good_claim("work_based_poor", **two_days, months="0"))) == ("rejected", "no_months")


def test_attended_days_are_bounded_by_the_days_of_the_span_both_ends_counted() -> None:
    span = {"started_on": "2020-03-01", "ended_on": "2020-03-10"}
    assert one(good_claim("living_allowance", **span, attended_days="10"))["amount"] == "150.00"
    assert said(one(good_claim("living_allowance", **span, attended_days="11"))) == ("rejected", "days_exceed_span")
    assert said(one(good_claim("living_allowance", **span, attended_days="0"))) == ("rejected", "no_days")


def test_a_free_course_pays_nothing_and_is_refused() -> None:
    answer = one(good_claim("rehab_training", fee="0.00"))
    assert (answer["reasons"], answer["clauses"]) == ("nothing_to_pay", "4.1.3")


# §5: unknown facts


def test_a_missing_fact_leaves_a_claim_pending_with_the_clause_of_each_condition_that_needs_it() -> None:
    answer = one(good_claim("pre_job", certificate_on="", hired_on=None, on_establishment=" "))
    assert said(answer) == ("pending", "unknown:certificate_on;unknown:hired_on;unknown:on_establishment")
    assert answer["clauses"] == "2.1;4.2.2;4.4.1;6.2"


def test_what_fails_outweighs_what_is_unknown_and_stands_alone() -> None:
    assert said(one(good_claim("pre_job", certificate_on="", contract_months="1"))) == ("rejected", "short_contract")


def test_a_condition_of_two_facts_is_unknown_while_either_is_empty() -> None:
    assert said(one(good_claim("pre_job", planned_hours="0", attended_hours=""))) == (
        "pending",
        "unknown:attended_hours",
    )
    assert said(one(good_claim("project_based", fee="0", fee_standard=""))) == ("pending", "unknown:fee_standard")
    assert said(one(good_claim("project_based", fee="", fee_standard=""))) == (
        "pending",
        "unknown:fee;unknown:fee_standard",
    )


@pytest.mark.parametrize(("benefit", "clause"), [("living_allowance", "4.3"), ("placement_grant", "4.4.3")])
def test_an_empty_class_is_unknown_where_grants_go_by_class(benefit: str, clause: str) -> None:
    answer = one(good_claim(benefit, class_id=""))
    assert (answer["outcome"], answer["reasons"], answer["clauses"]) == ("pending", "unknown:class_id", clause)


def test_empty_categories_certificate_and_level_are_known_to_be_none() -> None:
    answer = one(good_claim("skill_level", categories="", certificate="", level=""))
    assert said(answer) == ("rejected", "no_certificate;no_level;not_in_category")


# §5: history rules


def ungraded(claim_id: str, **changes: str | None) -> Row:
    """A counted claim that no history rule but the yearly one can touch."""
    return good_claim("job_transfer", claim_id, **changes)


def test_the_fourth_counted_grant_of_a_calendar_year_is_refused() -> None:
    rows = [ungraded(claim_id) for claim_id in "abcd"] + [ungraded("e", claimed_on="2021-01-01")]
    outcomes = several(*rows, good_claim("living_allowance", "f", categories="disabled"))
    assert outcomes == [("approved", "")] * 3 + [("rejected", "annual_limit")] + [("approved", "")] * 2


def test_claims_are_taken_by_date_and_then_by_id_code_point_by_code_point() -> None:
    rows = [
        ungraded("\U00010000"),
        ungraded("\uffee"),
        ungraded("a"),
        ungraded("B"),
        ungraded("z", claimed_on="2020-06-30"),
    ]
    outcomes = [outcome for outcome, _ in several(*rows)]
    assert outcomes == ["rejected", "rejected", "approved", "approved", "approved"]
    assert [outcome for outcome, _ in several(*rows[:3], rows[4])] == ["rejected", "approved", "approved", "approved"]


def test_refused_pending_and_invalid_claims_use_up_nothing() -> None:
    rows = [
        ungraded("a", project="P"),
        ungraded("b", project="P"),
        ungraded("c", draws_pension=""),
        ungraded("d", fee="x"),
        ungraded("e"),
        ungraded("f"),
        ungraded("g"),
    ]
    assert [outcome for outcome, _ in several(*rows)] == [
        "approved", "rejected", "pending", "invalid", "approved", "approved", "rejected",
    ]  # fmt: skip


def test_history_rows_come_first_whatever_their_dates() -> None:
    past = [ungraded(f"h{number}", claimed_on="2020-12-31") for number in range(3)]
    assert several(ungraded("a", claimed_on="2020-07-01"), history=past) == [("rejected", "annual_limit")]


def test_the_three_kinds_of_training_key_never_equal_one_another() -> None:
    rows = [
        ungraded("a", occupation="X", level="5"),
        ungraded("b", occupation="X", level="4", project="X"),
        ungraded("c", occupation="X", project="X", claimed_on="2020-08-01"),
    ]
    assert several(*rows) == [("approved", "")] * 3
    again = [
        ungraded("d", occupation="X", claimed_on="2021-05-01"),
        ungraded("e", occupation="X", claimed_on="2021-05-02"),
        ungraded("f", project="X", level="5", claimed_on="2021-05-03"),
        good_claim("free_training", "g", occupation="X", level="4.0", claimed_on="2021-05-04"),
        ungraded("h", level="5", claimed_on="2021-05-05"),
        ungraded("i", level="5", claimed_on="2021-05-06"),
    ]
    repeat = ("rejected", "repeat_training")
    assert several(*rows, *again)[3:] == [("approved", ""), repeat, repeat, repeat, ("approved", ""), ("approved", "")]


def test_one_class_counts_once_over_all_counted_benefits_and_all_that_applies_is_reported() -> None:
    past = good_claim("pre_job", "h", class_id="K", project="P")
    now = good_claim("free_training", "a", class_id="K", project="P")
    assert several(now, history=[past, ungraded("i"), ungraded("j")]) == [
        ("rejected", "annual_limit;repeat_training;same_class")
    ]
    assert several(good_claim("living_allowance", "b", class_id="K"), history=[past]) == [("approved", "")]


def test_allowance_and_placement_are_granted_once_a_class_each() -> None:
    rows = [good_claim("living_allowance", "a"), good_claim("placement_grant", "b")]
    again = [good_claim("living_allowance", "c"), good_claim("living_allowance", "d", class_id="C2")]
    assert several(*rows, *again) == [
        ("approved", ""), ("approved", ""), ("rejected", "already_granted"), ("approved", ""),
    ]  # fmt: skip


def work(claim_id: str, benefit: str, first: str, last: str, months: str, **changes: str | None) -> Row:
    """A work-based claim for the given span, claimed at its end."""
    own = {"started_on": first, "ended_on": last, "claimed_on": last, "months": months}
    return good_claim(benefit, claim_id, **own | changes)


def test_work_based_months_are_six_over_both_codes_and_employers_and_the_last_are_capped() -> None:
    rows = [
        work("a", "work_based_poor", "2020-01-01", "2020-04-30", "4"),
        work("b", "work_based_insured", "2020-05-01", "2020-07-31", "3", employer_id=credit_code(7)),
        work("c", "work_based_poor", "2020-08-01", "2020-08-31", "1"),
    ]
    answers = naive.adjudicate(rows)
    assert [said(answer) for answer in answers] == [
        ("approved", ""), ("partial", "months_capped"), ("rejected", "months_used_up"),
    ]  # fmt: skip
    assert (answers[1]["granted_months"], answers[1]["amount"], answers[1]["clauses"]) == ("2", "1000.00", "4.2.3")
    assert (answers[2]["granted_months"], answers[2]["amount"]) == ("", "0.00")


def test_overlap_goes_by_the_whole_span_claimed_before_whatever_was_granted_of_it() -> None:
    rows = [
        work("a", "work_based_poor", "2020-01-15", "2020-03-02", "1"),
        work("b", "work_based_insured", "2020-03-31", "2020-04-30", "1"),
        work("c", "work_based_insured", "2020-04-01", "2020-04-30", "1"),
        work("d", "apprenticeship", "2020-01-01", "2020-04-30", "4", categories="employee"),
    ]
    assert several(*rows) == [("approved", ""), ("rejected", "months_overlap"), ("approved", ""), ("approved", "")]


def test_history_months_are_those_granted_and_else_those_claimed() -> None:
    past = work("h", "work_based_poor", "2019-10-01", "2020-03-31", "6")
    now = work("a", "work_based_poor", "2020-04-01", "2020-09-30", "6")
    assert several(now, history=[past]) == [("rejected", "months_used_up")]
    (answer,) = naive.adjudicate([now], [past | {"granted_months": "2"}])
    assert (said(answer), answer["granted_months"]) == (("partial", "months_capped"), "4")
    same_span = work("b", "work_based_poor", "2020-03-01", "2020-03-31", "1")
    assert several(same_span, history=[past]) == [("rejected", "months_overlap;months_used_up")]


def test_apprenticeship_ends_after_36_months() -> None:
    past = work("h", "apprenticeship", "2017-01-01", "2019-11-30", "35", categories="")
    (answer,) = naive.adjudicate([good_claim("apprenticeship")], [past])
    assert (answer["outcome"], answer["amount"], answer["granted_months"]) == ("partial", "500.00", "1")


def test_history_is_matched_by_the_upgraded_id_and_is_never_decided_again() -> None:
    past: Row = {"person_id": old_person_id(), "benefit": "技能等级培训补贴", "claimed_on": "2010-01-01", "level": "4",
                 "occupation": "5-01-02-03", "fee": "nonsense", "started_on": "nonsense"}  # fmt: skip
    assert several(good_claim("skill_level"), history=[past]) == [("rejected", "repeat_training")]
    assert several(good_claim("skill_level"), history=[past | {"level": "IV"}]) == [("approved", "")]


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"person_id": ""}, "person_id"),
        ({"benefit": "none such"}, "benefit"),
        ({"claimed_on": "soon"}, "claimed_on"),
        ({"started_on": ""}, "started_on"),
        ({"ended_on": "x"}, "ended_on"),
        ({"months": ""}, "months"),
        ({"granted_months": "x"}, "granted_months"),
        ({"person_id": person_id(date(2020, 3, 2))}, "person_id"),
    ],
)
def test_a_history_row_that_limits_cannot_use_spoils_the_run(changes: Row, column: str) -> None:
    with pytest.raises(naive.Unusable) as caught:
        naive.adjudicate([], [good_claim("pre_job", "h"), good_claim("work_based_poor", "i") | changes])
    assert (caught.value.file, caught.value.row, caught.value.column) == ("history", 1, column)


def test_a_history_row_with_granted_months_needs_no_claimed_ones() -> None:
    naive.adjudicate([], [good_claim("work_based_poor", "h", months="x", granted_months="2")])


@pytest.mark.parametrize(
    ("line", "column"),
    [({"occupation": " "}, "occupation"), ({"occupation": "a", "valid_to": "2020-13-01"}, "valid_to")],
)
def test_a_shortage_line_without_occupation_or_with_a_bad_date_spoils_the_run(line: Row, column: str) -> None:
    with pytest.raises(naive.Unusable) as caught:
        naive.adjudicate([], None, [line])
    assert (caught.value.file, caught.value.row, caught.value.column) == ("shortage", 0, column)
