"""What does an applicant type? The account first, then what the organisation says of itself."""

from typing import Any

from django import forms

from zhiji.office.core.evidence.sniffing import PAPERS
from zhiji.office.core.texts import say
from zhiji.office.registry.organisations.facts import LONGEST
from zhiji.office.registry.organisations.selectors import towns
from zhiji.portals.public.slowness import SlowForm
from zhiji.portals.shared.fields import DayInput

KINDS = [
    ("institution", say("培训机构", "training institution")),
    ("employer", say("用人单位", "employer")),
    ("assessor", say("评价机构", "assessment body")),
]


class AccountForm(SlowForm):
    """A new account for an organisation."""

    field_order = ("name", "username", "password", "again")
    name = forms.CharField(label=say("经办人姓名", "Your name"), max_length=60)
    username = forms.CharField(
        label=say("账号名", "Username"),
        max_length=60,
        help_text=say(
            "以字母开头，如单位名称的拼音；不得使用身份证号或手机号。",
            "Begins with a letter, such as the organisation's name; no ID number and no phone number.",
        ),
        widget=forms.TextInput(attrs={"autocomplete": "username", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label=say("密码", "Password"),
        help_text=say("至少10位，不能只有数字。", "At least 10 characters, not digits alone."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        strip=False,
    )
    again = forms.CharField(
        label=say("再输一遍密码", "The password again"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        strip=False,
    )

    def clean(self) -> dict[str, object]:
        """The two passwords are one."""
        given = super().clean()
        if given.get("password") != given.get("again"):
            self.add_error("again", say("两次输入的密码不一致。", "The passwords differ."))
        return given


class LazyDayField(forms.CharField):
    """A day that may be typed wrong without being lost; the verb says what is wrong with it."""

    widget = DayInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 20, **kwargs})


class RegistrationForm(forms.Form):
    """What the organisation says of itself. Nothing is required here: a draft is kept whatever is in it."""

    kind = forms.ChoiceField(label=say("单位类型", "Kind"), choices=KINDS, widget=forms.RadioSelect)
    name = forms.CharField(label=say("单位全称", "Full name"), max_length=LONGEST["name"])
    credit_code = forms.CharField(
        label=say("统一社会信用代码", "Unified credit code"),
        max_length=40,
        help_text=say("18位，见执照。", "18 characters, on the licence."),
        widget=forms.TextInput(attrs={"class": "digits", "autocomplete": "off", "spellcheck": "false"}),
    )
    town = forms.ChoiceField(label=say("所在乡镇", "Town"))
    address = forms.CharField(label=say("地址", "Address"), max_length=LONGEST["address"])
    contact_name = forms.CharField(label=say("联系人", "Contact person"), max_length=LONGEST["contact_name"])
    contact_phone = forms.CharField(
        label=say("联系电话", "Phone"),
        max_length=30,
        help_text=say("手机号，或带区号的座机号。只供人社局联系，不公开。", "For the bureau alone; never published."),
        widget=forms.TextInput(attrs={"inputmode": "tel", "class": "digits", "autocomplete": "off"}),
    )
    license_number = forms.CharField(
        label=say("办学许可证或执照编号", "Licence number"), max_length=LONGEST["license_number"]
    )
    licensed_from = LazyDayField(label=say("有效期自", "Valid from"))
    licensed_to = LazyDayField(
        label=say("有效期至", "Valid until"),
        required=False,
        help_text=say("长期有效请留空。", "Empty if it has no end."),
    )
    scope_words = forms.CharField(
        label=say("拟开展的培训或评价项目", "What you mean to train or assess"),
        max_length=LONGEST["scope_words"],
        help_text=say("如：黑木耳种植、母婴护理。用人单位可不填。", "Employers may leave it empty."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    license = forms.FileField(
        label=say("许可证或执照（扫描件或照片）", "Licence (scan or photo)"),
        required=False,
        help_text=say("PDF、JPG、PNG 图片或 Word 文件，不超过20MB。", "PDF, JPG, PNG or DOCX, 20 MB at most."),
        widget=forms.FileInput(attrs={"accept": ",".join(sorted(PAPERS))}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        town: Any = self.fields["town"]
        town.choices = [("", say("请选择", "choose")), *((each.code, each.name) for each in towns())]
