"""How are a stage's first tables laid in one go?

Django renders every model anew after each operation of a migration; with a history table and triggers for every table,
an installation would spend a minute on that. Here the state is built first, rendered once, and the tables are made as
it finally says.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.operations.models import CreateModel
from django.db.migrations.state import ProjectState


class FirstTables(Operation):
    """The tables, constraints, indexes and triggers that `operations` describe, as makemigrations wrote them.

    `operations` start from models that they create themselves: nothing that stands is changed by them.
    """

    reversible = True

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = operations

    def deconstruct(self) -> tuple[str, Sequence[Any], dict[str, Any]]:
        """The operation as a migration file says it."""
        return (type(self).__name__, [], {"operations": self.operations})

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """All of them at once: what was rendered before is forgotten, so that nothing is rendered in between."""
        vars(state).pop("apps", None)
        for each in self.operations:
            each.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Tables first, then the triggers, which may speak of any of them."""
        models = list(self._models(app_label, to_state))
        for model in models:
            schema_editor.create_model(model)
        for model in models:
            for trigger in to_state.models[app_label, model._meta.model_name or ""].options.get("triggers", ()):
                # The statement is whole: no placeholders are in it.
                schema_editor.execute(trigger.install_sql, params=None)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Take the tables away; their triggers go with them."""
        for model in reversed(list(self._models(app_label, from_state))):
            schema_editor.delete_model(model)

    def _models(self, app_label: str, state: ProjectState) -> Iterator[Any]:
        for each in self.operations:
            if isinstance(each, CreateModel):
                yield state.apps.get_model(app_label, each.name)

    def describe(self) -> str:
        """What `migrate` prints."""
        return f"Lay the first {sum(isinstance(each, CreateModel) for each in self.operations)} tables"
