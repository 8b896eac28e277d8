"""What are the forms of signing in? Each missed code is kept, and five close the way for half an hour."""

from typing import Any

from allauth.account.forms import LoginForm
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django.core.exceptions import ValidationError
from django.forms import Form

from zhiji.office.core.accounts.sign_ins import Outcome, lock_ends_at
from zhiji.office.core.clock import now
from zhiji.office.core.texts import say
from zhiji.portals.shared.sign_in import keep_attempt


class _Counted(Form):
    """Keeps each miss, and asks no more after five."""

    def clean_code(self) -> str:
        """The code, if it is right and there were not too many wrong ones."""
        until = lock_ends_at(self.user, now())  # type: ignore[attr-defined]
        if until:
            self._keep(Outcome.LOCKED)
            minutes = max(1, int((until - now()).total_seconds() // 60) + 1)
            raise ValidationError(
                say(
                    f"验证码错误次数过多，请在 {minutes} 分钟后再试。",
                    f"Too many wrong codes. Try again in {minutes} minutes.",
                )
            )
        try:
            return super().clean_code()  # type: ignore[misc, no-any-return]
        except ValidationError:
            self._keep(Outcome.REFUSED)
            raise

    def _keep(self, outcome: Outcome) -> None:
        keep_attempt(context.request, outcome, self.user)  # type: ignore[attr-defined]


class SecondFactorForm(_Counted, AuthenticateForm):  # type: ignore[misc]
    """The code after the password."""


class SecondFactorAgainForm(_Counted, ReauthenticateForm):  # type: ignore[misc]
    """The code again, before something that matters."""


class AddPasskeyForm(AddWebAuthnForm):  # type: ignore[misc]
    """A new passkey, in the office's words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name, alone = self.fields["name"], self.fields["passwordless"]
        name.label = say("名称", "Name")
        name.help_text = say("自己认得即可，如“办公室电脑”。", "So that you know it again, such as «office computer».")
        alone.label = say("以后只用它登录，不再输入密码", "Sign in with it alone, without a password")
        alone.help_text = say(
            "需要设备支持指纹、面容或密码锁。", "The device must ask for a finger, a face or its PIN."
        )


class SignInForm(LoginForm):  # type: ignore[misc]
    """Name and password, by the names that the office gives them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field, label in (("login", say("账号名", "Username")), ("password", say("密码", "Password"))):
            self.fields[field].label = label
            self.fields[field].widget.attrs.pop("placeholder", None)
