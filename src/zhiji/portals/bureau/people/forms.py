"""What is filled in about persons?"""

from typing import Any

from django import forms
from django.utils.html import format_html

from zhiji.office.core.clock import today
from zhiji.office.core.texts import say
from zhiji.office.registry.categories import categories_on
from zhiji.office.registry.persons.selectors import all_towns
from zhiji.portals.shared.fields import DayField, IdNumberField, PhoneField


class ReasonForm(forms.Form):
    """An act that needs a reason."""

    reason = forms.CharField(
        label=say("理由", "Reason"),
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
        help_text=say("不要写身份证号、手机号或账号。", "No ID, phone or account number here."),
    )


class _TownField(forms.ChoiceField):
    def __init__(self) -> None:
        super().__init__(label=say("乡镇", "Town"), required=False, choices=_towns)


def _towns() -> list[tuple[str, str]]:
    return [("", "—"), *((str(town.uid), town.name) for town in all_towns())]


class PersonForm(forms.Form):
    """A new person."""

    name = forms.CharField(
        label=say("姓名", "Name"), max_length=60, help_text=say("按身份证上的写法。", "As the ID card has it.")
    )
    id_number = IdNumberField(help_text=say("18 位；旧号码 15 位也可以。", "18 characters; 15 of an old card will do."))
    phone = PhoneField(required=False)
    town = _TownField()


class IdNumberForm(ReasonForm):
    """The right ID number."""

    id_number = IdNumberField(label=say("正确的身份证号", "The right ID number"))
    field_order = ("id_number", "reason")


class NameForm(ReasonForm):
    """The right name."""

    name = forms.CharField(label=say("正确的姓名", "The right name"), max_length=60)
    field_order = ("name", "reason")


class PhoneForm(forms.Form):
    """Another mobile number, or none."""

    phone = PhoneField(required=False, help_text=say("留空表示没有手机号。", "Leave it empty if there is none."))


class TownForm(forms.Form):
    """Another town."""

    town = _TownField()


class OtherRecordForm(forms.Form):
    """The other record of a merge, by its whole ID number."""

    id_number = IdNumberField(label=say("另一条记录的身份证号", "ID number of the other record"))


class MergeForm(ReasonForm):
    """Which of two records stands for both."""

    kept = forms.ChoiceField(label=say("保留哪一条", "Which one is kept"), widget=forms.RadioSelect)
    field_order = ("kept", "reason")

    def __init__(self, *args: Any, records: tuple[Any, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        letters = (say("甲", "A"), say("乙", "B"))
        self.fields["kept"].choices = [  # type: ignore[attr-defined]
            (str(record.uid), format_html("{} · <span data-names>{} {}</span>", letter, record.name, record.id_number))
            for letter, record in zip(letters, records, strict=True)
        ]


class ProofForm(forms.Form):
    """A proof that somebody belongs to a group."""

    category = forms.ChoiceField(label=say("人员类别", "Group"))
    source = forms.ChoiceField(
        label=say("依据", "By"),
        choices=[("paper", say("证明材料", "a paper")), ("statement", say("本人承诺", "own statement"))],
    )
    valid_from = DayField(label=say("起始日期", "First day"))
    valid_to = DayField(
        label=say("截止日期", "Last day"), required=False, help_text=say("长期有效可留空。", "Empty if it has no end.")
    )
    evidence = forms.FileField(
        label=say("证明材料", "The paper"),
        required=False,
        help_text=say("PDF、图片或 Word，20MB 以内。", "PDF, picture or Word file, up to 20 MB."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["category"].choices = [  # type: ignore[attr-defined]
            (each.value, each.label) for each in categories_on(today()) if each.value != "drug_rehab"
        ]
