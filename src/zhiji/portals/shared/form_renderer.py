"""How does a form look? A list of errors on top, each field with its label above, help beside, error at the field."""

from typing import Any, Final

from django.forms.renderers import TemplatesSetting
from django.http import HttpRequest

CLASSES: Final = {
    "django/forms/widgets/select.html": "form-select",
    "django/forms/widgets/checkbox.html": "form-check-input",
    "django/forms/widgets/radio.html": "",
    "django/forms/widgets/checkbox_select.html": "",
    "django/forms/widgets/hidden.html": "",
    "shared/two_inputs.html": "",
}
"""The style of a widget by its template; every other one is a box to write into."""


class KitRenderer(TemplatesSetting):
    """Fields are rendered by the kit's own row, widgets in the kit's style."""

    form_template_name = "shared/form_fields.html"
    field_template_name = "shared/form_row.html"

    def render(self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None) -> str:
        """Widgets get their class here, so that every form has it, a library's too."""
        if isinstance(widget := context.get("widget"), dict):
            for each in (widget, *widget.get("subwidgets", ())):
                _dress(each)
        return super().render(template_name, context, request)


def _dress(widget: dict[str, Any]) -> None:
    style = CLASSES.get(widget.get("template_name", ""), "form-control")
    if style and not widget.get("is_hidden"):
        attrs = widget["attrs"]
        attrs["class"] = f"{attrs.get('class', '')} {style}".strip()
