"""The kit's template tags and filters; they need no `{% load %}`."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.http import QueryDict
from django.template import Context
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from zhiji.office.core.texts import speaks_chinese
from zhiji.portals.shared import wording
from zhiji.portals.shared.parts import Act, State, Text

register = template.Library()
register.filter("money", wording.money)
register.filter("person_times", wording.person_times)
register.filter("class_hours", wording.class_hours)
register.filter("day", wording.day)
register.filter("day_words", wording.day_words)
register.filter("moment", wording.moment)
register.filter("masked", wording.masked)
register.filter("thousands", wording.thousands)


@register.simple_tag
def say(zh: str, en: str, *values: object) -> str:
    """One of two texts, by the reader's language: `{% say "保存" "Save" %}`.

    `{}` in them is filled by further values: `{% say "共 {} 人" "{} persons" count %}`.
    """
    text = zh if speaks_chinese() else en
    return text.format(*values) if values else text


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """An icon of the sprite: `{% icon "search" %}`. Without a label it is decoration."""
    href = f"{static('shared/vendor/icons.svg')}#{name}"
    if label:
        return format_html('<svg class="icon" role="img" aria-label="{}"><use href="{}"/></svg>', label, href)
    return format_html('<svg class="icon" aria-hidden="true" focusable="false"><use href="{}"/></svg>', href)


SHAPES = {
    "waiting": "clock",
    "working": "progress",
    "good": "circle-check",
    "bad": "circle-x",
    "warning": "alert-triangle",
    "off": "minus",
}
"""The shape of each kind of state: colour never stands alone."""


@register.simple_tag
def state(shown: State) -> SafeString:
    """A state badge: `{% state claim.state_shown %}`, of a `State`."""
    return state_of(shown.label, shown.kind)


@register.simple_tag
def state_of(label: Text, kind: str = "waiting") -> SafeString:
    """A state badge of words and kind: `{% state_of "已通过" "good" %}`."""
    shape = icon(SHAPES[kind])
    return format_html('<span class="st st-{}">{}<span>{}</span></span>', kind, shape, label)


@register.inclusion_tag("shared/act.html", takes_context=True)
def act(context: Context, shown: Act, style: str = "btn") -> dict[str, Any]:
    """A button or link for an `Act`, with its dialog where it asks first: `{% act head.main "btn btn-primary" %}`."""
    return {"act": shown, "style": style, "csrf_token": context.get("csrf_token")}


@register.simple_tag(takes_context=True)
def with_query(context: Context, **changes: object) -> str:
    """The query of this page with some values changed: `?{% with_query page=2 %}`; None takes one out."""
    query: QueryDict = context["request"].GET.copy()
    for name, value in changes.items():
        if value is None:
            query.pop(name, None)
        else:
            query[name] = str(value)
    return query.urlencode()


@register.simple_tag
def percent(part: int, whole: int) -> int:
    """How many hundredths; 0 where the whole is not known."""
    return min(100, part * 100 // whole) if whole else 0


@register.filter
def items(mapping: dict[str, object]) -> Iterable[tuple[str, object]]:
    """The pairs of a mapping, also where it has a key called `items`."""
    return mapping.items()
