"""What does somebody see of their own account: who signed in to it, from where, with which device?"""

from allauth.account import views as account
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from zhiji.office.core.accounts.passwords import end_own_sessions
from zhiji.office.core.accounts.sign_ins import device_hash, own_sign_ins
from zhiji.office.core.refusals import WrongState
from zhiji.office.core.texts import say
from zhiji.portals.shared.access import open_to_everybody, open_to_signed_in
from zhiji.portals.shared.devices import agent_words, device_of
from zhiji.portals.shared.parts import Act, PageHead, State, StateKind

OUTCOMES: dict[str, StateKind] = {"entered": "good", "left": "off", "refused": "bad", "locked": "bad"}
"""How good each outcome of an attempt to sign in is."""


@open_to_signed_in
@require_safe
def own_sign_ins_page(request: HttpRequest) -> HttpResponse:
    """The latest attempts on one's own account."""
    rows = own_sign_ins(user=request.user)  # type: ignore[arg-type]
    shown = {
        "head": PageHead(
            say("我的登录记录", "My sign-ins"),
            subtitle=say(
                "如有不是您本人的登录，请修改密码并告知系统管理员。",
                "If one of these was not you, change your password and tell the system administrator.",
            ),
            main=Act(say("退出其他设备上的登录", "Sign out everywhere else"), reverse("end_other_sessions"), "post"),
            more=[Act(say("修改密码", "Change the password"), reverse("account_change_password"), icon="key")],
        ),
        "rows": [
            (row, agent_words(row.agent), State(row.get_outcome_display(), OUTCOMES[row.outcome])) for row in rows
        ],
        "this_device": device_hash(device_of(request)),
    }
    return render(request, "shared/own_sign_ins.html", shown)


@open_to_signed_in
@require_POST
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    """Sign out everywhere but here."""
    user = end_own_sessions(user=request.user, actor=request.actor)  # type: ignore[arg-type, attr-defined]
    update_session_auth_hash(request, user)
    messages.success(request, say("其他设备上的登录已全部退出。", "Every other session has ended."))
    return redirect("own_sign_ins")


@open_to_everybody
def change_password(request: HttpRequest) -> HttpResponseBase:
    """The library's page, which asks for a sign-in itself. A demonstration's account has no password to change.

    Raises WrongState.
    """
    if request.user.is_authenticated and not request.user.has_usable_password():
        raise WrongState("演示账号没有密码，无需修改。", "A demonstration's account has no password to change.")
    return account.password_change(request)  # type: ignore[no-any-return]
