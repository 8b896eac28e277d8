"""Is the database there, is a worker alive, and does the chain keep up with the events?"""

from dataclasses import dataclass
from typing import Final

from django.db import DatabaseError, connection

from zhiji.office.core.audit.chain import unsealed_count

WORKER_SECONDS: Final = 60
"""A worker that has given no sign for so long is taken for dead."""


@dataclass(frozen=True)
class Health:
    """How the office is. None means: not known."""

    has_database: bool
    worker_seconds: int | None = None
    unsealed_count: int | None = None

    @property
    def is_well(self) -> bool:
        """Whether pages and timed work both go on."""
        return self.has_database and self.worker_seconds is not None and self.worker_seconds <= WORKER_SECONDS


def health() -> Health:
    """Look at each part; a part that cannot be reached is not well, and no error."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT extract(epoch FROM now() - max(last_heartbeat))::int FROM procrastinate_workers")
            seconds = cursor.fetchone()[0]
        return Health(True, seconds, unsealed_count())
    except DatabaseError:
        connection.close()
        return Health(False)
