"""Who holds which role, and how does the security administrator grant and revoke?"""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhiji.office.core.accounts.selectors import account_of
from zhiji.office.core.clock import now
from zhiji.office.core.refusals import NotFound, Refusal
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.office.registry.appointments import grant_role, revoke_role
from zhiji.office.registry.appointments.selectors import (
    appointment_of,
    appointments,
    clashes,
    organisation_for_role,
    place_of,
    places,
)
from zhiji.portals.admin.accounts_shown import GrantFilter, GrantTable, narrowed
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.filtered_table import filtered_table
from zhiji.portals.shared.parts import PageHead

OFFERED = [role for role in Role if role not in (Role.TRAINEE, Role.TEACHER)]
"""Trainees and teachers become so by the registry, not by an administrator, who sees no persons."""


class GrantForm(forms.Form):
    """A role and for whom it is held."""

    role = forms.ChoiceField(label=say("角色", "Role"), choices=[(role.value, role.label) for role in OFFERED])
    credit_code = forms.CharField(
        label=say("统一社会信用代码", "Credit code"),
        required=False,
        max_length=18,
        help_text=say("培训机构、用人单位、评价机构必填。", "For institutions, employers and assessment bodies."),
    )
    bureau = forms.ChoiceField(
        label=say("部门", "Bureau"), required=False, help_text=say("部门联络员必填。", "For department officers.")
    )
    town = forms.ChoiceField(label=say("乡镇", "Town"), required=False)
    reason = forms.CharField(label=say("理由", "Reason"), max_length=300)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bureaus, towns = places()
        for name, rows in (("bureau", bureaus), ("town", towns)):
            self.fields[name].choices = [("", "—"), *((str(row.uid), row.name) for row in rows)]  # type: ignore[attr-defined]


@open_to(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)
@require_safe
def grant_list(request: HttpRequest) -> HttpResponse:
    """All appointments, narrowed down."""
    given = {name: str(value).replace("\0", "") for name, value in request.GET.items()}
    form, asked = narrowed(GrantFilter(given), ("words", "role", "state"))
    rows = appointments(actor=request.actor, **asked)  # type: ignore[attr-defined]
    return filtered_table(request, GrantTable, rows, asked=form, head=PageHead(say("授权", "Rights")))


@open_to(Role.SECURITY_ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def grant(request: HttpRequest, uid: str) -> HttpResponse:
    """A form that says beforehand which roles cannot be given to this account, and why."""
    actor = request.actor  # type: ignore[attr-defined]
    user = account_of(uid=str(uid), actor=actor)
    form = GrantForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _grant(user, form.cleaned_data, actor)
            messages.success(request, say("已授权。", "Granted."))
            return redirect("admin:account", uid=uid)
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
    refused = [(role.label, [other.label for other in others]) for role, others in clashes(user).items()]
    back = reverse("admin:account", args=[uid])
    shown = {
        "head": PageHead(say("授权", "Grant a role"), subtitle=user.name, back=(user.name, back)),
        "form": form,
        "submit": say("授权", "Grant"),
        "cancel_url": back,
        "refused": refused,
    }
    return render(request, "admin/grant.html", shown)


def _grant(user: Any, given: dict[str, str], actor: Any) -> None:
    role = Role(given["role"])
    bureau, town = place_of(bureau_uid=given["bureau"], town_uid=given["town"])
    organisation = organisation_for_role(role=role, credit_code=given["credit_code"])
    grant_role(
        user=user,
        role=role,
        actor=actor,
        at=now(),
        reason=given["reason"],
        organisation=organisation,
        bureau=bureau,
        town=town,
    )


@open_to(Role.SECURITY_ADMIN)
@require_POST
def revoke(request: HttpRequest, uid: str) -> HttpResponse:
    """Take a role back, with a reason."""
    actor = request.actor  # type: ignore[attr-defined]
    found = appointment_of(uid=str(uid), actor=actor)
    try:
        reason = request.POST.get("reason", "").replace("\0", "")
        revoke_role(appointment_uid=str(uid), actor=actor, at=now(), reason=reason)
        messages.success(request, say("已撤销。", "Revoked."))
    except NotFound:
        raise
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("admin:account", uid=found.user.uid)
