"""How does an operator load a version of a code table from a CSV file?"""

from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zhiji.office.core.actors import system
from zhiji.office.core.clock import now
from zhiji.office.core.refusals import Refusal
from zhiji.office.directory.codes.load import load_code_table, text_of
from zhiji.office.directory.models import CodeTable


class Command(BaseCommand):
    """`load_code_table occupation 2022 codes.csv --title … --source … --from 2022-09-28`."""

    help = "Load one version of a code table from a CSV: code,name,parent,work_types,source"

    def add_arguments(self, parser: CommandParser) -> None:
        """What is given."""
        parser.add_argument("kind", choices=CodeTable.Kind.values)
        parser.add_argument("version")
        parser.add_argument("file", type=Path)
        parser.add_argument("--title", required=True)
        parser.add_argument("--source", required=True)
        parser.add_argument("--from", dest="effective_from", type=date.fromisoformat, required=True)

    def handle(self, *args: Any, **given: Any) -> None:
        """Load it, whole or not at all."""
        try:
            content = text_of(given["file"].read_bytes())
            table = load_code_table(
                kind=given["kind"],
                version=given["version"],
                title=given["title"],
                source=given["source"],
                effective_from=given["effective_from"],
                content=content,
                actor=system("load_code_table"),
                at=now(),
            )
        except (Refusal, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{table}: {table.codes.count()}")
