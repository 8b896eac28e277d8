"""Is this certificate genuine, and does it still hold? For who holds it in hand, without a sign-in."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from zhiji.office.assessment.certificates.public import (
    PublicCertificate,
    TooManyMisses,
    check_certificate,
    check_certificate_by_code,
)
from zhiji.office.core.clock import now, today
from zhiji.office.core.texts import say
from zhiji.portals.shared.access import open_to_everybody
from zhiji.portals.shared.parts import Fact, State
from zhiji.portals.shared.trying import actor_in
from zhiji.portals.shared.wording import day

NOT_FOUND = say(
    "没有查到相符的证书。请核对编号和查验码；确认无误仍查不到的，不是本系统登记的证书。",
    "No certificate fits. Compare number and check code; if both are right, it is none that stands on record here.",
)


class CertificateForm(forms.Form):
    """What stands on the paper."""

    number = forms.CharField(
        label=say("证书编号", "Certificate number"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters"}),
    )
    check_code = forms.CharField(
        label=say("查验码", "Check code"),
        max_length=12,
        help_text=say("证书二维码旁的6位字母。", "The six letters beside the certificate's QR code."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters"}),
    )


@open_to_everybody
@never_cache
@sensitive_post_parameters("number", "check_code")
@require_http_methods(["GET", "HEAD", "POST"])
def certificate_check(request: HttpRequest) -> HttpResponse:
    """By number and check code; the answer stands on the same page, so that no number stands in an address."""
    form = CertificateForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, form, status=422 if form.errors else 200)
    given: dict[str, str] = form.cleaned_data
    return _answered(request, form, lambda: check_certificate(**given, actor=actor_in(request), at=now()))


@open_to_everybody
@never_cache
@require_safe
def certificate_by_code(request: HttpRequest, uid: Any, check_code: str) -> HttpResponse:
    """What a scanned QR code leads to."""
    asked = {"uid": str(uid), "check_code": check_code}
    return _answered(
        request, CertificateForm(), lambda: check_certificate_by_code(**asked, actor=actor_in(request), at=now())
    )


def _answered(request: HttpRequest, form: forms.Form, look: Callable[[], PublicCertificate | None]) -> HttpResponse:
    try:
        found = look()
    except TooManyMisses as refusal:
        return _page(request, form, status=429, refused=str(refusal))
    if found is None:
        return _page(request, form, status=404, refused=NOT_FOUND)
    return _page(request, CertificateForm(), state=state_shown(found), facts=facts_shown(found), found=found)


def _page(request: HttpRequest, form: forms.Form, *, status: int = 200, **shown: Any) -> HttpResponse:
    return render(request, "public/certificate_check.html", {"form": form, **shown}, status=status)


def state_shown(found: PublicCertificate) -> State:
    """Whether it holds today."""
    if found.is_revoked:
        return State(say("已注销，无效", "revoked, void"), "bad")
    if not found.holds_on(today()):
        return State(say("已过有效期", "expired"), "warning")
    return State(say("真实有效", "genuine and valid"), "good")


def facts_shown(found: PublicCertificate) -> list[Fact]:
    """What the paper says too, to compare; no number of the person."""
    facts = [
        Fact(say("持证人", "Holder"), found.name, note=say("只显示姓氏", "the family name alone")),
        Fact(say("证书类别", "Kind"), found.kind),
        Fact(say("职业（工种）", "Occupation"), found.occupation),
        Fact(say("等级", "Level"), found.level),
        Fact(say("发证机构", "Issued by"), found.issuer),
        Fact(say("发证日期", "Issued on"), day(found.issued_on)),
    ]
    if found.valid_to:
        facts.append(Fact(say("有效期至", "Valid to"), day(found.valid_to)))
    source = (
        say("外部证书，经核验登记", "issued elsewhere, verified")
        if found.is_imported
        else say("本市考核发证", "by an exam here")
    )
    return [*facts, Fact(say("来源", "Source"), source)]
