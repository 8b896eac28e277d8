"""What did a code mean on a day?"""

from datetime import date

from django.db.models import Count, QuerySet, Subquery

from zhiji.office.directory.models import Code, CodeTable


def _table_on(kind: str, on: date) -> QuerySet[CodeTable]:
    return CodeTable.objects.filter(kind=kind, effective_from__lte=on).order_by("-effective_from")


def codes_on(*, kind: str, on: date) -> QuerySet[Code]:
    """The codes of the version that had begun by a day."""
    return Code.objects.filter(table=Subquery(_table_on(kind, on).values("pk")[:1])).order_by("code")


def code_on(*, kind: str, code: str, on: date) -> Code | None:
    """One code as of a day."""
    return codes_on(kind=kind, on=on).filter(code=code).first()


def code_tables() -> QuerySet[CodeTable]:
    """Every version, the newest of each kind first, with how many codes it has."""
    return CodeTable.objects.annotate(code_count=Count("codes")).order_by("kind", "-effective_from")


def code_table_of(*, uid: str) -> CodeTable | None:
    """One version."""
    return code_tables().filter(uid=uid).first()
