"""What does a clerk type on an organisation's case?"""

from datetime import date
from typing import Any

from django import forms

from zhiji.office.core.texts import say
from zhiji.office.directory.codes.selectors import codes_on
from zhiji.office.directory.levels import level_choices
from zhiji.portals.shared.fields import DayField

LINES = 4


class ApprovalForm(forms.Form):
    """The agreement that comes with an approval."""

    agreed_from = DayField(label=say("协议起", "Agreement from"), required=False)
    agreed_to = DayField(label=say("协议止", "Agreement until"), required=False)


class ValidityForm(forms.Form):
    """Renewed papers."""

    licensed_from = DayField(label=say("许可有效期自", "Licence from"), required=False)
    licensed_to = DayField(
        label=say("许可有效期至", "Licence until"),
        required=False,
        help_text=say("长期有效请留空。", "Empty if it has no end."),
    )
    agreed_from = DayField(label=say("协议起", "Agreement from"), required=False)
    agreed_to = DayField(label=say("协议止", "Agreement until"), required=False)
    reason = forms.CharField(label=say("依据", "On what ground"), max_length=300)


class ScopeForm(forms.Form):
    """Up to four occupations at once, each with the highest grade."""

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        codes = [(each.code, f"{each.code} {each.name}") for each in codes_on(kind="occupation", on=on)]
        for line in range(1, LINES + 1):
            needed = line == 1
            self.fields[f"code_{line}"] = forms.ChoiceField(
                label=say(f"职业 {line}", f"Occupation {line}"),
                choices=[("", say("请选择", "choose")), *codes],
                required=needed,
            )
            self.fields[f"level_{line}"] = forms.ChoiceField(
                label=say(f"最高等级 {line}", f"Up to grade {line}"),
                choices=[("", say("请选择", "choose")), *level_choices()],
                required=needed,
            )

    def clean(self) -> dict[str, Any]:
        """The lines that were filled in, as `scope`."""
        given = super().clean() or {}
        scope = []
        for line in range(1, LINES + 1):
            code, level = given.get(f"code_{line}"), given.get(f"level_{line}")
            if bool(code) != bool(level):
                self.add_error(
                    f"level_{line}" if code else f"code_{line}",
                    say("职业和等级须一起选择。", "Choose occupation and grade together."),
                )
            elif code:
                scope.append((code, level))
        return {"scope": scope}
