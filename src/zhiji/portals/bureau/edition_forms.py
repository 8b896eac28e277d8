"""What is typed for an entry, an upload and a signature? An entry's fields come from its catalogue."""

from datetime import date
from typing import Any

from django import forms

from zhiji.office.core.texts import say
from zhiji.office.directory.catalogues import Catalogue, Column
from zhiji.office.directory.codes.selectors import codes_on
from zhiji.office.directory.levels import level_choices
from zhiji.portals.shared.fields import DayField

CHOOSE = ("", say("请选择", "choose"))


class EntryForm(forms.Form):
    """One entry as typed; the verb reads it, so that a form and a workbook mean the same."""

    def __init__(self, *args: Any, found: Catalogue, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for column in found.columns:
            self.fields[column.name] = _field(column, on)


class UploadForm(forms.Form):
    """A workbook of entries."""

    file = forms.FileField(
        label=say("表格", "Workbook"), help_text=say("Excel 或 CSV，最多5000行。", "Excel or CSV, 5,000 rows at most.")
    )
    replaces = forms.BooleanField(
        label=say("表格中没有的条目从草案中删除", "Take out entries that the workbook does not have"), required=False
    )


class SigningForm(forms.Form):
    """From when, and how many changes the signer saw."""

    effective_from = DayField(
        label=say("生效日期", "In force from"),
        help_text=say("不早于今天，晚于上一版。", "Not before today, after the last edition."),
    )
    expected_changes = forms.IntegerField(widget=forms.HiddenInput)


def _field(column: Column, on: date) -> forms.Field:
    if column.kind == "code":
        codes = [(each.code, f"{each.code} {each.name}") for each in codes_on(kind="occupation", on=on)]
        return forms.ChoiceField(label=column.label, choices=[CHOOSE, *codes])
    if column.kind == "level":
        return forms.ChoiceField(label=column.label, choices=[CHOOSE, *level_choices()])
    return forms.CharField(label=column.label, required=column.needed, max_length=column.longest)
