"""Is the demonstration's city there already, or must it be made (again)?"""

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from rich.console import Console

from zhiji.running.installation import database_for, start_django

MARK: Final = "city.json"
"""Written when the city is whole; says what it was made from."""
OPTIONS: Final = ("synchronous_commit=off",)
HERE: Final = Path(__file__)


@contextmanager
def city_in(home: Path, lang: str, fresh: bool, screen: Console) -> Iterator[None]:
    """The city's database for as long as it is wanted; made first where it is not there, or not of this version."""
    zh = lang == "zh"
    (home / "static").mkdir(parents=True, exist_ok=True)
    mark, version = home / MARK, version_of_city()
    is_there = not fresh and _reads(mark) == version
    if not is_there:
        for part in ("postgres", "evidence"):
            shutil.rmtree(home / part, ignore_errors=True)
        mark.unlink(missing_ok=True)
        (home / "keys.json").unlink(missing_ok=True)
    with database_for(home, OPTIONS):
        if is_there:
            screen.print("沿用上次的演示城市（--fresh 重新生成）" if zh else "the city of last time (--fresh: anew)")
            start_django(lang)
        else:
            screen.print("正在生成演示城市……" if zh else "making the city …")
            _make(home, lang)
            mark.write_text(json.dumps({"version": version}))
        from django.db import connections

        connections.close_all()
        yield


def _reads(mark: Path) -> str | None:
    try:
        return str(json.loads(mark.read_text())["version"])
    except (OSError, ValueError, KeyError):
        return None


def version_of_city() -> str:
    """Changes whenever the city is made otherwise, or the tables it stands in are others."""
    source = HERE.parents[2]
    files = [*sorted(HERE.parent.glob("*.py")), *sorted(source.glob("office/*/migrations/0*.py"))]
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:16]


def _make(home: Path, lang: str) -> None:
    from zhiji.running.keys import write_new_keys

    write_new_keys(home / "keys.json")
    start_django(lang)
    from django.core.management import call_command

    from zhiji.running.demo.seed import seed_city
    from zhiji.running.migrate import say_what_it_is_for

    call_command("migrate", interactive=False, verbosity=0)
    say_what_it_is_for()
    seed_city()
