"""Does a person fill this form in, or a machine? A box that people leave empty, and a stamp of when it was shown."""

from typing import Final

from django import forms
from django.core import signing

from zhiji.office.core.texts import say

SALT: Final = "zhiji.public.slowness"
LEAST_SECONDS: Final = 3
MOST_SECONDS: Final = 24 * 3600


def stamp() -> str:
    """When the form was shown, signed."""
    return signing.dumps(0, salt=SALT)


class SlowForm(forms.Form):
    """A form for visitors. Its two fields of friction say nothing to people and cost them nothing."""

    website = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"autocomplete": "off"}))
    shown = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, object]:
        """Raises ValidationError in words: a person who was too quick can try again."""
        given = super().clean() or {}
        if given.get("website"):
            raise forms.ValidationError(say("未能提交，请刷新页面后再试。", "Not sent; reload the page and try again."))
        if not _took_a_moment(str(given.get("shown", ""))):
            raise forms.ValidationError(
                say(
                    "提交过快或页面已过期，请稍候再次提交。",
                    "That was too quick, or the page is old; send it once more.",
                )
            )
        return given


def _took_a_moment(shown: str) -> bool:
    try:
        signing.loads(shown, salt=SALT, max_age=MOST_SECONDS)
    except signing.BadSignature:
        return False
    try:
        signing.loads(shown, salt=SALT, max_age=LEAST_SECONDS)
    except signing.SignatureExpired:
        return True
    return False
