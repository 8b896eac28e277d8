"""Do workbooks that go home hold what is needed, and no number of anybody?"""

from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from tests.office.registry.people import number

from zhiji.office.core.actors import Actor
from zhiji.office.core.evidence.sniffing import XLSX
from zhiji.office.core.refusals import NotFound, NotPermitted
from zhiji.office.registry.feeds.reading import read_list
from zhiji.office.registry.feeds.table import ListUnusable
from zhiji.office.registry.feeds.workbooks import marked_up_workbook, template_workbook

AS_OF = date(2020, 6, 1)

pytestmark = pytest.mark.django_db


def test_the_marked_up_list_says_of_each_row_what_came_of_it(hand_in: Any, officer: Actor, officer_of: Any) -> None:
    batch = hand_in([("王小明", number(), "", "", ""), (number(sequence=3), "23109819850615", "昨天", "", "")])
    sheet = openpyxl.load_workbook(BytesIO(marked_up_workbook(uid=batch.uid, actor=officer))).active
    rows = [[cell.value for cell in line] for line in sheet.iter_rows(min_row=3)]
    assert rows[0][:3] == [2, "王小明", "2310**********0010"] and "可用" in rows[0]
    assert rows[1][0] == 3 and "有误" in rows[1] and "不是 18 位" in str(rows[1][-1])
    everything = str(rows)
    assert number() not in everything and number(sequence=3) not in everything and "23109819850615" not in everything
    assert (
        sheet.cell(3, 1).fill.bgColor != sheet.cell(4, 1).fill.bgColor
        or sheet.cell(3, 1).fill.fgColor != sheet.cell(4, 1).fill.fgColor
    )
    with pytest.raises(NotFound):
        marked_up_workbook(uid=batch.uid, actor=officer_of("justice"))


def test_the_template_has_drop_downs_and_is_read_back(officer_of: Any) -> None:
    officer = officer_of("disabled_federation")
    content = template_workbook(kind="disabled", actor=officer)
    sheet = openpyxl.load_workbook(BytesIO(content)).active
    lists = [each.formula1 for each in sheet.data_validations.dataValidation if each.type == "list"]
    assert lists == ['"一级,二级,三级,四级"']
    with pytest.raises(ListUnusable, match="没有数据行"):
        read_list(content, XLSX, "disabled", AS_OF)
    with pytest.raises(NotPermitted):
        template_workbook(kind="custody", actor=officer)
