"""What did a code mean on a day?"""

from datetime import date

from django.db.models import Count, QuerySet, Subquery

from zhiji.office.directory.catalogues import CATALOGUES
from zhiji.office.directory.difference import Difference, difference
from zhiji.office.directory.models import Code, CodeTable, Edition


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


def changes_of(table: CodeTable) -> Difference[str, str]:
    """What a version added, dropped and renamed beside the one before it; all of it where it is the first."""
    before = _table_on(table.kind, table.effective_from).exclude(pk=table.pk).first()
    first = dict(before.codes.values_list("code", "name")) if before else {}
    return difference(first, dict(table.codes.values_list("code", "name")))


def dropped_but_used(table: CodeTable) -> list[str]:
    """Occupations that a catalogue's last signed edition names and that this version has not any more."""
    if table.kind != CodeTable.Kind.OCCUPATION:
        return []
    used: set[str] = set()
    for found in CATALOGUES.values():
        last = Edition.objects.filter(kind=found.kind, state=Edition.State.SIGNED).order_by("-number").values("pk")[:1]
        used |= set(found.rows.filter(edition=Subquery(last)).values_list("occupation_code", flat=True))
    return sorted(used - set(table.codes.values_list("code", flat=True)))
