"""How is the installation: database, worker, queue, disk, keys, backup? No business data."""

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from procrastinate.contrib.django import app

from zhiji.office.core.actors import Actor
from zhiji.office.core.health import Health, health
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import Role
from zhiji.office.core.sealing.keyring import keyring

MOST_FAILED: Final = 50
BACKUP_MARK: Final = "last_backup"
"""A file in the home folder that whoever makes the backup touches when it is done."""
_FAILED: Final = """
SELECT j.id, j.task_name, j.attempts, max(e.at) FROM procrastinate_jobs j
LEFT JOIN procrastinate_events e ON e.job_id = j.id WHERE j.status = 'failed'
GROUP BY j.id ORDER BY j.id DESC LIMIT %s
"""


@dataclass(frozen=True)
class FailedJob:
    """A piece of background work that ended in a fault. What it was about is not told: that is business."""

    number: int
    task: str
    attempt_count: int
    failed_at: datetime | None


@dataclass(frozen=True)
class SystemState:
    """The installation as it stands."""

    mode: str
    health: Health
    database_version: str
    open_migrations: list[str]
    waiting_count: int
    doing_count: int
    failed_count: int
    failed: list[FailedJob]
    free_bytes: int
    total_bytes: int
    key_numbers: list[int]
    current_key: int
    keys_changed_at: datetime
    backup_at: datetime | None


def system_state(*, actor: Actor) -> SystemState:
    """Look at everything. Raises NotPermitted."""
    actor.must_have(Role.SYSTEM_ADMIN)
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        version = str(cursor.fetchone()[0])
        cursor.execute("SELECT status, count(*) FROM procrastinate_jobs WHERE status <> 'succeeded' GROUP BY status")
        counts = {str(status): int(count) for status, count in cursor.fetchall()}
        cursor.execute(_FAILED, [MOST_FAILED])
        failed = [FailedJob(*row) for row in cursor.fetchall()]
    ring, disk = keyring(), shutil.disk_usage(_existing(Path(settings.ZHIJI_EVIDENCE_FOLDER)))
    return SystemState(
        mode=settings.ZHIJI_MODE,
        health=health(),
        database_version=version,
        open_migrations=open_migrations(),
        waiting_count=counts.get("todo", 0),
        doing_count=counts.get("doing", 0),
        failed_count=counts.get("failed", 0),
        failed=failed,
        free_bytes=disk.free,
        total_bytes=disk.total,
        key_numbers=sorted(ring.sealing),
        current_key=ring.current,
        keys_changed_at=_changed_at(Path(settings.ZHIJI_KEYS_FILE)),
        backup_at=_backup_at(),
    )


def open_migrations() -> list[str]:
    """Steps of the database's form that were not taken yet."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def retry_job(*, number: int, actor: Actor, at: datetime) -> None:
    """Give a failed job to a worker once more. Raises NotPermitted, NotFound (there is none that failed)."""
    actor.must_have(Role.SYSTEM_ADMIN)
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM procrastinate_jobs WHERE id = %s AND status = 'failed'", [number])
        if cursor.fetchone() is None:
            raise NotFound
    app.job_manager.retry_job_by_id(number, retry_at=at)


def _existing(folder: Path) -> Path:
    return folder if folder.exists() else _existing(folder.parent)


def _changed_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _backup_at() -> datetime | None:
    path = Path(settings.ZHIJI_HOME) / BACKUP_MARK
    return _changed_at(path) if path.exists() else None
