"""How does an organisation ask for a change of its data, a renewed licence or agreement, and take that back?"""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from zhiji.office.core.clock import now
from zhiji.office.core.texts import say
from zhiji.office.registry.organisations.requests import as_it_stands, ask_for_change, kinds_for, withdraw_request
from zhiji.office.registry.organisations.selectors import towns
from zhiji.portals.shared.fields import DayField
from zhiji.portals.shared.own_organisation import own
from zhiji.portals.shared.parts import PageHead
from zhiji.portals.shared.trying import done_or_said, try_with


class _PaperForm(forms.Form):
    file = forms.FileField(
        label=say("证照或协议文件", "The paper"),
        required=False,
        help_text=say("PDF、图片或 Word，20MB 以内。", "PDF, picture or Word file, up to 20 MB."),
    )


class FactsForm(_PaperForm):
    """What was registered, as it stands."""

    name = forms.CharField(
        label=say("单位名称", "Name"),
        max_length=120,
        help_text=say("变更名称须上传新证照。", "Another name needs the new licence."),
    )
    town = forms.ChoiceField(label=say("所在乡镇", "Town"))
    address = forms.CharField(label=say("地址", "Address"), max_length=200)
    contact_name = forms.CharField(label=say("联系人", "Contact"), max_length=60)
    contact_phone = forms.CharField(
        label=say("新的联系电话", "New phone"),
        help_text=say("不更换请留空；原号码不显示。", "Empty keeps the one that stands; it is not shown."),
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"class": "digits", "inputmode": "tel", "autocomplete": "off"}),
    )
    scope_words = forms.CharField(label=say("申请项目", "Asked for"), max_length=300, required=False)
    field_order = ("name", "town", "address", "contact_name", "contact_phone", "scope_words", "file")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["town"].choices = [(each.code, each.name) for each in towns()]  # type: ignore[attr-defined]


class LicenseForm(_PaperForm):
    """A renewed licence."""

    license_number = forms.CharField(label=say("许可证或执照编号", "Licence number"), max_length=60)
    licensed_from = DayField(label=say("新证有效期自", "Valid from"))
    licensed_to = DayField(
        label=say("新证有效期至", "Valid until"),
        required=False,
        help_text=say("长期有效请留空。", "Empty if it has no end."),
    )
    field_order = ("license_number", "licensed_from", "licensed_to", "file")


class AgreementForm(_PaperForm):
    """A renewed agreement."""

    agreed_from = DayField(label=say("新协议起", "Agreement from"))
    agreed_to = DayField(label=say("新协议止", "Agreement until"))
    field_order = ("agreed_from", "agreed_to", "file")


FORMS = {"facts": FactsForm, "license": LicenseForm, "agreement": AgreementForm}
TITLES = {
    "facts": say("变更登记内容", "Change what was registered"),
    "license": say("更新许可证或执照", "Renew the licence"),
    "agreement": say("续签服务协议", "Renew the agreement"),
}


def change_page(request: HttpRequest, kind: str, *, home_url: str) -> HttpResponse:
    """One form; a clerk decides, and until then all stays as it is."""
    organisation = own(request)
    if kind not in [each.value for each in kinds_for(organisation)]:
        raise Http404
    initial = as_it_stands(organisation, kind) | {"contact_phone": ""} if kind == "facts" else {}
    form = FORMS[kind](request.POST or None, request.FILES or None, initial=initial)
    is_sent = request.method == "POST" and form.is_valid()
    if is_sent and try_with(form, lambda: _ask(request, kind, form)) is not None:
        done = say("已提交，由经办人员审核；审核前一切照旧。", "Sent; a clerk decides, until then all stays.")
        messages.success(request, done)
        return redirect(home_url)
    shown = {
        "form": form,
        "head": PageHead(TITLES[kind], back=(organisation.name, home_url)),
        "home_url": home_url,
        "kind": kind,
    }
    return render(request, "shared/own_change.html", shown, status=422 if form.errors else 200)


def _ask(request: HttpRequest, kind: str, form: forms.Form) -> Any:
    given = dict(form.cleaned_data)
    file = given.pop("file")
    if not given.get("contact_phone"):
        given.pop("contact_phone", None)
    typed = {name: value.isoformat() if hasattr(value, "isoformat") else value or "" for name, value in given.items()}
    return ask_for_change(
        kind=kind,
        typed=typed,
        actor=request.actor,  # type: ignore[attr-defined]
        at=now(),
        content=file.read() if file else None,
        file_name=file.name if file else "",
    )


def withdraw_page(request: HttpRequest, uid: Any, *, home_url: str) -> HttpResponse:
    """Take a request back."""
    done_or_said(
        request,
        lambda: withdraw_request(request_uid=str(uid), actor=request.actor),  # type: ignore[attr-defined]
        say("申请已撤回。", "The request is taken back."),
    )
    return redirect(home_url)
