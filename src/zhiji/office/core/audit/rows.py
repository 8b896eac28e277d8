"""Is each row as its latest event left it? Compared inside the database, a piece of a table at a time."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from django.db import connection, models

from zhiji.office.core.audit.verdict import MOST_PER_KIND, Break

PIECE: Final = 20_000


class RowsAgainstEvents:
    """A tracked table and its events."""

    def __init__(self, model: type[models.Model]) -> None:
        quote = connection.ops.quote_name
        tracked: type[models.Model] = model.pgh_tracked_model  # type: ignore[attr-defined]
        own = {str(field.column) for field in tracked._meta.concrete_fields}
        shared = sorted(own & {str(field.column) for field in model._meta.concrete_fields})
        self.name = tracked._meta.db_table
        self.rows, self.events = quote(self.name), quote(model._meta.db_table)
        self.key = quote(str(tracked._meta.pk.column))
        self.same = " AND ".join(f"r.{quote(each)} IS NOT DISTINCT FROM e.{quote(each)}" for each in shared)

    def count(self) -> int:
        """How many rows there are."""
        return int(self._ask(f"SELECT count(*) FROM {self.rows}")[0][0])

    def breaks(self, tell: Callable[[int], None]) -> Iterator[Break]:
        """Rows that differ from their latest event, are gone without one, or have none."""
        found, after = 0, None
        while found < MOST_PER_KIND:
            until = self._end(after)
            for number, is_gone, is_untracked in self._differing(after, until):
                found += 1
                code = "row_missing" if is_gone else "row_untracked" if is_untracked else "row_changed"
                yield Break(code, f"{self.name} {number}")
            if until is None:
                return
            tell(self._rows_between(after, until))
            after = until

    def _end(self, after: int | None) -> int | None:
        """Where the piece ends that begins after a number: neither rows nor events are many in it. None: the rest."""
        ends = []
        for table, key in ((self.rows, self.key), (self.events, "pgh_obj_id")):
            inner = f"SELECT {key} AS k FROM {table} WHERE {self._after(key, after)} ORDER BY {key} LIMIT {PIECE}"
            highest, count = self._ask(f"SELECT max(k), count(*) FROM ({inner}) piece")[0]
            if count == PIECE:
                ends.append(int(highest))
        return min(ends, default=None)

    def _differing(self, after: int | None, until: int | None) -> list[Any]:
        within, key = self._within, self.key
        latest = (
            f"SELECT DISTINCT ON (pgh_obj_id) * FROM {self.events} WHERE {within('pgh_obj_id', after, until)}"
            " ORDER BY pgh_obj_id, pgh_id DESC"
        )
        standing = f"SELECT * FROM {self.rows} WHERE {within(key, after, until)}"
        return self._ask(
            f"SELECT coalesce(r.{key}, e.pgh_obj_id), r.{key} IS NULL, e.pgh_obj_id IS NULL"
            f" FROM ({standing}) r FULL JOIN ({latest}) e ON e.pgh_obj_id = r.{key}"
            f" WHERE (r.{key} IS NULL AND e.pgh_label <> 'delete') OR (r.{key} IS NOT NULL AND e.pgh_obj_id IS NULL)"
            f" OR (r.{key} IS NOT NULL AND (e.pgh_label = 'delete' OR NOT ({self.same}))) ORDER BY 1"
            f" LIMIT {MOST_PER_KIND}"
        )

    def _rows_between(self, after: int | None, until: int | None) -> int:
        found = self._ask(f"SELECT count(*) FROM {self.rows} WHERE {self._within(self.key, after, until)}")
        return int(found[0][0])

    def _within(self, key: str, after: int | None, until: int | None) -> str:
        return self._after(key, after) + (f" AND {key} <= {until}" if until is not None else "")

    def _after(self, key: str, after: int | None) -> str:
        return f"{key} > {after}" if after is not None else "TRUE"

    def _ask(self, query: str) -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute(query)
            return list(cursor.fetchall())
