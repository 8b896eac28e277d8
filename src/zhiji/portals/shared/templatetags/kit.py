"""The kit's template tags."""

from django import template

from zhiji.office.core.texts import speaks_chinese

register = template.Library()


@register.simple_tag
def say(zh: str, en: str) -> str:
    """One of two texts, by the reader's language: `{% say "保存" "Save" %}`."""
    return zh if speaks_chinese() else en
