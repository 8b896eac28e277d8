"""Who asks, and what is shown where a verb says no to a form? The refusal stands at its field, what was typed stays."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpRequest

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound, NotPermitted, Refusal


def actor_in(request: HttpRequest) -> Actor:
    """The actor behind a request."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


def try_with[Result](form: forms.Form, do: Callable[[], Result]) -> Result | None:
    """Do what a valid form asks for; None where it is refused, and the form says so, each fault at its field.

    That something is not there, or is not for this actor, is no matter of a form: it goes on to its own page.
    """
    try:
        return do()
    except (NotFound, NotPermitted):
        raise
    except Refusal as refusal:
        for fault in getattr(refusal, "faults", None) or [refusal]:
            form.add_error(fault.field if fault.field in form.fields else None, str(fault))
        form.refusal = refusal  # type: ignore[attr-defined]
        return None


def done_or_said(request: HttpRequest, act: Callable[[], object], done: object = "") -> bool:
    """Do an act that has no form; whether it was done. A refusal is said on the next page, and so is `done`."""
    try:
        act()
    except (NotFound, NotPermitted):
        raise
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return False
    if done:
        messages.success(request, str(done))
    return True


def number_in(request: HttpRequest, name: str = "page") -> int:
    """A page's number in the address; 1 where there is none or nonsense."""
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 1
