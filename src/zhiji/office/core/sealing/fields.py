"""How do sealed texts stand in a model? As a value that shows its mask, and opens only where it is asked to."""

from typing import Any, Self

from django.db import models

from zhiji.office.core.sealing.cipher import blind_index, seal, unseal
from zhiji.office.core.sealing.kinds import KINDS, Kind


class Sealed:
    """A sealed text. As a string it is its mask; `open()` gives the text and is for verbs, which log why."""

    __slots__ = ("binding", "content", "kind")

    def __init__(self, content: bytes, binding: str, kind: Kind) -> None:
        self.content, self.binding, self.kind = content, binding, kind

    def open(self) -> str:
        """The text itself. Raises SealBroken where the row was tampered with."""
        return unseal(self.content, self.binding).decode()

    @property
    def masked(self) -> str:
        """What everybody may see of it."""
        return self.kind.mask(self.open())

    def __str__(self) -> str:
        return self.masked

    def __repr__(self) -> str:
        return f"<sealed {self.kind.name}>"


class _Attribute:
    """Turns what stands in the row into a `Sealed`, and seals a text that is assigned."""

    def __init__(self, field: "SealedField") -> None:
        self.field = field

    def __get__(self, instance: models.Model | None, owner: type[models.Model]) -> Sealed | Self | None:
        if instance is None:
            return self
        content = instance.__dict__.get(self.field.attname)
        if content is None:
            return None
        return Sealed(bytes(content), self.field.binding_of(instance), self.field.kind)

    def __set__(self, instance: models.Model, value: "str | bytes | memoryview | Sealed | None") -> None:
        if isinstance(value, Sealed):
            value = value.open() if value.binding != self.field.binding_of(instance) else value.content
        if isinstance(value, str):
            value = seal(value.encode(), self.field.binding_of(instance)) if value else None
        instance.__dict__[self.field.attname] = None if value is None else bytes(value)


class SealedField(models.BinaryField):  # type: ignore[type-arg]
    """A text at rest as SM4-GCM ciphertext, bound to `<purpose>:<uid of its row>`.

    The model needs a `uid` that stands before this field. Copies of a row in its history keep uid and purpose, so
    they open too; in another row or column the same bytes do not.
    """

    def __init__(self, *args: Any, kind: str = "words", purpose: str = "", **kwargs: Any) -> None:
        self.kind = KINDS[kind]
        self.purpose = purpose
        super().__init__(*args, **kwargs)

    def binding_of(self, instance: models.Model) -> str:
        """What the ciphertext is bound to."""
        return f"{self.purpose}:{instance.uid}"  # type: ignore[attr-defined]

    def deconstruct(self) -> Any:
        """Kind and purpose belong to the field."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "kind": self.kind.name, "purpose": self.purpose}

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        """Put the attribute that opens and seals in place of the plain one."""
        super().contribute_to_class(cls, name, private_only)
        setattr(cls, self.attname, _Attribute(self))

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """The bytes as they stand in the row."""
        return model_instance.__dict__.get(self.attname)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Only ciphertext reaches the database."""
        if isinstance(value, Sealed):
            value = value.content
        if isinstance(value, str):
            raise TypeError(f"{self.purpose}: assign a text to the row and save it; it cannot be sealed without one")
        return super().get_db_prep_value(value, connection, prepared)


def index_of(text: str, kind: str) -> bytes:
    """The blind index under which a text of this kind is found, whatever its spaces or form."""
    return blind_index(KINDS[kind].comparable(text), kind)
