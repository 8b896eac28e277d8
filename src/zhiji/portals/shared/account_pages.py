"""What does somebody see of their own account: who signed in to it, from where, with which device?"""

from allauth.account import views as account
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from zhiji.office.core.accounts.passwords import end_own_sessions
from zhiji.office.core.accounts.sign_ins import device_hash, own_sign_ins
from zhiji.office.core.refusals import WrongState
from zhiji.office.core.texts import say
from zhiji.portals.shared.access import open_to_everybody, open_to_signed_in
from zhiji.portals.shared.devices import device_of


@open_to_signed_in
@require_safe
def own_sign_ins_page(request: HttpRequest) -> HttpResponse:
    """The latest attempts on one's own account."""
    rows = own_sign_ins(user=request.user)  # type: ignore[arg-type]
    return render(request, "shared/own_sign_ins.html", {"rows": rows, "this_device": device_hash(device_of(request))})


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
