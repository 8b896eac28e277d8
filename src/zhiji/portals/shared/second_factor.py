"""How is a code of the second factor asked for? Each miss is kept, and five close the way for half an hour."""

from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
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
