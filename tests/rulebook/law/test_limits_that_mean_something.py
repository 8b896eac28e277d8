"""Does every key of a limit either do what it says, or stop the pack with the line where it stands?"""

from pathlib import Path

import pytest
from tests.oracle import makers
from tests.rulebook.law.conftest import Spoil, overlay_text

from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.policy import Policy, load_policy

APPRENTICE_MONTHS = "[limits.apprenticeship_months]"
SECOND = """[limits.months_a_year]
zh = "本年度月数已用完"
en = "the year's months are used up"
clause = "4.2.1"
basis = "assumption"
rule = "months"
over = ["apprenticeship"]
most = 24
window = "calendar_year"
step = 12

"""


def with_overlap(folder: Path, *changes: tuple[str, str]) -> Policy:
    """Dongning's plan with its overlap of work-based months changed."""
    file = folder / "trial.toml"
    file.write_text(overlay_text(*changes), encoding="utf-8")
    return load_policy(overlays=[file])


def reasons_of(policy: Policy, later: str, start: str) -> tuple[str, ...]:
    """What is said of a later claim that starts on a day, after a grant for January and February to a poor worker."""
    groups = {"categories": "poor_worker;disabled", "filed_on": None, "months": "1"}
    first = makers.good_claim("work_based_poor", "a") | groups
    second = makers.good_claim(later, "b") | groups | {"person_id": first["person_id"]}
    first |= {"started_on": "2020-01-01", "ended_on": "2020-02-20", "claimed_on": "2020-08-01"}
    second |= {"started_on": start, "ended_on": "2020-04-30", "claimed_on": "2020-08-01"}
    return Desk(policy).decide_all([first, second])[1].reasons


def test_months_that_overlap_within_one_benefit_leave_another_benefit_free(tmp_path: Path) -> None:
    policy = with_overlap(tmp_path, ("limits.work_based_overlap.same", '"benefit"'))
    assert reasons_of(policy, "work_based_poor", "2020-02-25") == ("months_overlap",)
    assert reasons_of(policy, "work_based_insured", "2020-02-25") == ()


def test_days_that_overlap_within_one_benefit_leave_another_benefit_free(tmp_path: Path) -> None:
    by_day = ("limits.work_based_overlap.unit", '"day"')
    policy = with_overlap(tmp_path, by_day, ("limits.work_based_overlap.same", '"benefit"'))
    assert reasons_of(policy, "work_based_poor", "2020-02-20") == ("months_overlap",)
    assert reasons_of(policy, "work_based_poor", "2020-02-21") == ()
    assert reasons_of(policy, "work_based_insured", "2020-02-20") == ()


@pytest.mark.parametrize(("name", "same"), [("same_class", "employer"), ("repeat_training", "benefit")])
def test_a_sameness_that_the_rule_does_not_know_is_refused_at_its_line(spoil: Spoil, name: str, same: str) -> None:
    rule = {"same_class": "same_class", "repeat_training": "repeat"}[name]
    folder = spoil("dongning_2019/limits.toml", f'rule = "{rule}"', f'rule = "{rule}"\nsame = "{same}"')
    lines = (folder / "limits.toml").read_text(encoding="utf-8").splitlines()
    with pytest.raises(PackError, match=f"same = '{same}' means nothing") as error:
        load_policy(folder)
    assert error.value.line == lines.index(f'same = "{same}"') + 1


def test_two_limits_of_months_with_unlike_steps_are_refused_at_the_second_step(spoil: Spoil) -> None:
    folder = spoil("dongning_2019/limits.toml", APPRENTICE_MONTHS, SECOND + APPRENTICE_MONTHS)
    with pytest.raises(PackError, match="limits of months over one benefit have one step") as error:
        load_policy(folder)
    assert error.value.file == folder / "limits.toml"
    assert "apprenticeship_months" in error.value.path


def test_two_limits_of_months_with_one_step_are_law_and_grant_whole_spans(spoil: Spoil) -> None:
    spoil("dongning_2019/limits.toml", APPRENTICE_MONTHS, SECOND + APPRENTICE_MONTHS)
    folder = spoil("dongning_2019/limits.toml", "most = 36", "most = 36\nstep = 12")
    claim = makers.good_claim("apprenticeship", "a")
    claim |= {"started_on": "2019-10-01", "ended_on": "2022-03-31", "claimed_on": "2022-04-15", "months": "30"}
    decision = Desk(load_policy(folder)).decide(claim)
    assert (decision.outcome, decision.granted_months) == ("partial", 24)
