"""Does a code mean what its version said on the day?"""

from datetime import date, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from zhiji.office.core.actors import Actor, system
from zhiji.office.core.refusals import NotPermitted, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.directory.codes.load import CodesUnfit, load_code_table
from zhiji.office.directory.codes.selectors import code_on, codes_on
from zhiji.office.directory.codes.starter import load_starter_tables
from zhiji.office.directory.models import CodeTable

pytestmark = pytest.mark.django_db
HEADING = "code,name,parent,work_types,source\n"


def load(version: str, begins: date, content: str, actor: Actor, now: datetime) -> CodeTable:
    return load_code_table(
        kind="occupation",
        version=version,
        title="职业分类",
        source="测试",
        effective_from=begins,
        content=HEADING + content,
        actor=actor,
        at=now,
    )


def test_the_starter_tables_hold_the_city_and_its_six_towns(codes: None) -> None:
    regions = list(codes_on(kind="region", on=date(2020, 1, 1)).values_list("code", "name"))
    assert regions[0] == ("231086", "东宁市") and len(regions) == 7
    assert all(code.startswith("231086") for code, _ in regions)
    fungus = code_on(kind="occupation", code="5-01-02-03", on=date(2020, 1, 1))
    assert fungus is not None and fungus.name == "食用菌生产工" and fungus.source


def test_loading_the_starter_again_changes_nothing(codes: None, now: datetime) -> None:
    assert load_starter_tables(actor=system("test"), at=now) == []


def test_a_day_is_answered_by_the_version_that_had_begun(clerk: Actor, now: datetime) -> None:
    load("2015", date(2015, 7, 1), "4-01-02-02,电子商务师,,,\n", clerk, now)
    load("2022", date(2022, 9, 1), "4-01-06-01,电子商务师,,,\n", clerk, now)
    for day, code in ((date(2022, 8, 31), "4-01-02-02"), (date(2022, 9, 1), "4-01-06-01")):
        assert [each.code for each in codes_on(kind="occupation", on=day)] == [code]
    assert not codes_on(kind="occupation", on=date(2015, 6, 30)).exists()
    with pytest.raises(WrongState):
        load("2022", date(2023, 1, 1), "1,一,,,\n", clerk, now)


@pytest.mark.parametrize("content", ["", "1,,,,\n", ",一,,,\n", "1,一,,,\n1,二,,,\n"])
def test_a_file_with_a_wrong_line_loads_nothing(content: str, clerk: Actor, now: datetime) -> None:
    with pytest.raises(CodesUnfit):
        load("2022", date(2022, 9, 1), content, clerk, now)
    assert not CodeTable.objects.exists()


def test_nobody_but_a_clerk_loads(make_actor: object, now: datetime) -> None:
    with pytest.raises(NotPermitted):
        load("2022", date(2022, 9, 1), "1,一,,,\n", make_actor(Role.REVIEWER), now)  # type: ignore[operator]


def test_the_command_loads_a_file_and_tells_a_refusal(db: None, tmp_path: Path) -> None:
    path, said = tmp_path / "codes.csv", StringIO()
    path.write_text(HEADING + "1-01,一,,,\n", "utf-8")
    given = ["occupation", "2022", str(path), "--title", "大典", "--source", "测试", "--from", "2022-09-01"]
    call_command("load_code_table", *given, stdout=said)
    assert "大典 2022: 1" in said.getvalue()
    with pytest.raises(CommandError):
        call_command("load_code_table", *given)
