"""Which accounts are there, and how does an administrator make, close and help them? No business data is here."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhiji.office.core.accounts.closing import reopen_account
from zhiji.office.core.accounts.creation import create_account
from zhiji.office.core.accounts.passwords import reset_password
from zhiji.office.core.accounts.second_factor import reset_second_factor
from zhiji.office.core.accounts.selectors import account_of, accounts
from zhiji.office.core.clock import now
from zhiji.office.core.refusals import NotFound, NotPermitted, Refusal
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.office.registry.appointments.last_administrator import close_account
from zhiji.office.registry.appointments.selectors import appointments_of, roles_held
from zhiji.portals.admin.accounts_shown import (
    AccountFilter,
    AccountRow,
    AccountTable,
    facts_of,
    head_of,
    narrowed,
    revoking,
    scope_words,
    standing_shown,
)
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.filtered_table import filtered_table
from zhiji.portals.shared.parts import Act, PageHead

BOTH = (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)


class AccountForm(forms.Form):
    """A new account."""

    username = forms.CharField(
        label=say("账号名", "Username"),
        max_length=60,
        help_text=say(
            "如姓名拼音；不得使用身份证号或手机号。", "Such as a name in pinyin; no ID number and no phone number."
        ),
    )
    name = forms.CharField(label=say("使用人姓名", "Whose it is"), max_length=60)


@open_to(*BOTH)
@require_safe
def account_list(request: HttpRequest) -> HttpResponse:
    """All accounts, narrowed down by words and state."""
    actor = request.actor  # type: ignore[attr-defined]
    form, asked = narrowed(AccountFilter(_clean(request)), ("words", "state"))
    found = accounts(actor=actor, **asked)
    roles = roles_held(found, actor=actor)
    rows = [AccountRow(each, "、".join(str(role.label) for role in roles.get(each.pk, ()))) for each in found]
    new = Act(say("新建账号", "New account"), reverse("admin:new_account"), icon="user-plus")
    head = PageHead(say("账号", "Accounts"), main=new if actor.has(Role.SYSTEM_ADMIN) else None)
    return filtered_table(request, AccountTable, rows, asked=form, head=head)


def _clean(request: HttpRequest) -> dict[str, str]:
    return {name: str(value).replace("\0", "") for name, value in request.GET.items()}


@open_to(Role.SYSTEM_ADMIN)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new_account(request: HttpRequest) -> HttpResponse:
    """A form; then, once, the password to hand over."""
    form = AccountForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = create_account(**form.cleaned_data, actor=request.actor, at=now())  # type: ignore[attr-defined]
            return _handed_over(request, made.user, made.password)
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
    shown = {
        "head": PageHead(
            say("新建账号", "New account"),
            subtitle=say(
                "新账号没有任何权限，由安全管理员授权。",
                "A new account may do nothing until the security administrator grants it a role.",
            ),
            back=(say("账号", "Accounts"), reverse("admin:accounts")),
        ),
        "form": form,
        "submit": say("建立账号", "Make the account"),
        "cancel_url": reverse("admin:accounts"),
    }
    return render(request, "admin/form_page.html", shown)


@open_to(*BOTH)
@require_safe
def account(request: HttpRequest, uid: str) -> HttpResponse:
    """One account: its state and the roles that it holds and held."""
    actor = request.actor  # type: ignore[attr-defined]
    found = account_of(uid=str(uid), actor=actor)
    is_system, is_security = actor.has(Role.SYSTEM_ADMIN), actor.has(Role.SECURITY_ADMIN)
    held = appointments_of(found, actor=actor)
    shown: dict[str, Any] = {
        "head": head_of(found, is_system=is_system, is_security=is_security),
        "facts": facts_of(found),
        "grants": [
            (each, scope_words(each), standing_shown(each), revoking(each) if is_security else None) for each in held
        ],
    }
    return render(request, "admin/account.html", shown)


@open_to(Role.SYSTEM_ADMIN)
@require_POST
def close(request: HttpRequest, uid: str) -> HttpResponse:
    """Close an account."""
    return _done(request, uid, close_account, say("账号已停用。", "The account is closed."))


@open_to(Role.SYSTEM_ADMIN)
@require_POST
def reopen(request: HttpRequest, uid: str) -> HttpResponse:
    """Take an account up again."""
    return _done(request, uid, reopen_account, say("账号已恢复。", "The account is open again."))


@open_to(Role.SECURITY_ADMIN)
@require_POST
def second_factor(request: HttpRequest, uid: str) -> HttpResponse:
    """Take away the second factor of somebody who lost it."""
    done = say(
        "第二因素已重置，下次登录时重新设置。", "The second factor is gone; a new one is set up at the next sign-in."
    )
    return _done(request, uid, reset_second_factor, done)


@open_to(Role.SYSTEM_ADMIN)
@never_cache
@require_POST
def password(request: HttpRequest, uid: str) -> HttpResponse:
    """Give out a password that works once, and show it once."""
    reason, actor = request.POST.get("reason", ""), request.actor  # type: ignore[attr-defined]
    try:
        user, word = reset_password(account_uid=str(uid), actor=actor, at=now(), reason=reason)
    except (NotFound, NotPermitted):
        raise
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("admin:account", uid=uid)
    return _handed_over(request, user, word)


def _handed_over(request: HttpRequest, user: Any, word: str) -> HttpResponse:
    back = (user.name, reverse("admin:account", args=[user.uid]))
    head = PageHead(say("一次性密码", "One-time password"), subtitle=user.name, back=back)
    return render(request, "admin/password.html", {"head": head, "account": user, "password": word})


def _done(request: HttpRequest, uid: str, verb: Any, said: Any) -> HttpResponse:
    try:
        verb(
            account_uid=str(uid),
            actor=request.actor,  # type: ignore[attr-defined]
            at=now(),
            reason=request.POST.get("reason", "").replace("\0", ""),
        )
        messages.success(request, said)
    except NotFound:
        raise
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("admin:account", uid=uid)
