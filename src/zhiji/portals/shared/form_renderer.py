"""How does a form field look? Label above, help beside, error at the field."""

from django.forms.renderers import TemplatesSetting


class KitRenderer(TemplatesSetting):
    """Fields are rendered by the kit's own row."""

    field_template_name = "shared/form_row.html"
