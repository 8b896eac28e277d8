"""Which form fields does the kit add? Money in yuan, a day, a month, an ID number, a phone number, a file."""

import re
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Final

from django import forms
from django.core.exceptions import ValidationError

from zhiji.office.core.texts import say
from zhiji.portals.shared.id_check import trouble_with

DEAREST_FEN: Final = 10**14
"""More than this was mistyped."""
PHONE: Final = re.compile(r"1[3-9]\d{9}")


class MoneyField(forms.Field):
    """Yuan as people write them, `1,234.5` or `￥1234.50`; fen as the value. No float on the way."""

    widget = forms.TextInput

    def __init__(self, *, least_fen: int = 0, most_fen: int = DEAREST_FEN, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.least_fen, self.most_fen = least_fen, most_fen
        self.widget.attrs |= {"inputmode": "decimal", "autocomplete": "off", "data-kit-money": ""}

    def prepare_value(self, value: Any) -> Any:
        """Fen as yuan; what was typed stays as it was typed."""
        return f"{Decimal(value) / 100:.2f}" if isinstance(value, int) else value

    def to_python(self, value: Any) -> int | None:
        """Yuan to fen. Raises ValidationError."""
        text = re.sub(r"[\s,，¥￥元]", "", str(value or ""))
        if not text:
            return None
        if not re.fullmatch(r"-?\d{1,13}(\.\d{1,2})?", text, re.ASCII):
            raise ValidationError(
                say(
                    "请填写金额（元），最多两位小数，如 1,234.50。",
                    "Give yuan with two decimals at most, such as 1,234.50.",
                )
            )
        return int(Decimal(text) * 100)

    def validate(self, value: Any) -> None:
        """Within the limits. Raises ValidationError."""
        super().validate(value)
        if value is not None and not self.least_fen <= value <= self.most_fen:
            least, most = f"{self.least_fen / 100:,.2f}", f"{self.most_fen / 100:,.2f}"
            raise ValidationError(
                say(f"金额应在 {least} 元至 {most} 元之间。", f"It must be from {least} to {most} yuan.")
            )

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether another sum was typed."""
        try:
            return bool(initial != self.to_python(data))
        except ValidationError:
            return True


class DayInput(forms.DateInput):
    """A day, typed or picked: `2020-03-01` in every browser, where a native date box would follow its language."""

    template_name = "shared/day_input.html"
    picks: ClassVar[str] = "date"
    written: ClassVar[str] = "%Y-%m-%d"
    example: ClassVar[str] = "2020-03-01"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        shown = {"inputmode": "numeric", "autocomplete": "off", "maxlength": 20, "placeholder": self.example}
        super().__init__(shown | {"data-kit-day": self.picks} | (attrs or {}), format=self.written)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Also which calendar its button opens."""
        found = super().get_context(name, value, attrs)
        found["widget"]["picks"] = self.picks
        return found


class DayField(forms.DateField):
    """A day; typed as `2020-03-01`, `2020/3/1`, `20200301` or `2020年3月1日`, or picked."""

    widget = DayInput

    def __init__(self, **kwargs: Any) -> None:
        formats = ["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%Y年%m月%d日"]
        wrong = say("请填写日期，如 2020-03-01。", "Give a date, such as 2020-03-01.")
        super().__init__(input_formats=formats, **kwargs)
        self.error_messages["invalid"] = wrong


class MonthInput(DayInput):
    """A month, typed or picked."""

    picks = "month"
    written = "%Y-%m"
    example = "2020-03"


class MonthField(forms.DateField):
    """A month; its first day as the value."""

    widget = MonthInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(input_formats=["%Y-%m", "%Y/%m", "%Y%m", "%Y年%m月"], **kwargs)
        self.error_messages["invalid"] = say("请填写月份，如 2020-03。", "Give a month, such as 2020-03.")

    def to_python(self, value: Any) -> date | None:
        """The first day of the month. Raises ValidationError."""
        found = super().to_python(value)
        return found.replace(day=1) if found else None


class IdNumberField(forms.CharField):
    """An ID number: checked as one leaves the field and again here. 15 digits of old cards are let through."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"label": say("身份证号", "ID number"), "max_length": 30, **kwargs})
        self.widget.attrs |= {"autocomplete": "off", "spellcheck": "false", "data-kit-id": "", "class": "digits"}

    def clean(self, value: Any) -> str:
        """Compact and upper case. Raises ValidationError which says which digit looks wrong."""
        text: str = re.sub(r"\s", "", super().clean(value)).upper()
        if text and (trouble := trouble_with(text)):
            raise ValidationError(trouble)
        return text


class PhoneField(forms.CharField):
    """A mobile number of eleven digits."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"label": say("手机号", "Mobile number"), "max_length": 20, **kwargs})
        self.widget.attrs |= {"inputmode": "tel", "autocomplete": "off", "class": "digits"}

    def clean(self, value: Any) -> str:
        """Eleven digits. Raises ValidationError."""
        text: str = re.sub(r"[\s-]", "", super().clean(value)).removeprefix("+86")
        if text and not PHONE.fullmatch(text):
            raise ValidationError(
                say("手机号应为以 1 开头的 11 位数字。", "A mobile number has eleven digits and begins with 1.")
            )
        return text
