"""Which commands run the office, and what do they take?"""

import argparse
from pathlib import Path
from typing import Any

from zhiji.commands.parser import add_lang


def add_office_commands(commands: Any, words: dict[str, str]) -> None:
    """demo, serve, worker, migrate, seed, keys, audit, office and manage."""
    demo = _command(commands, "demo", words)
    demo.add_argument("folder", type=Path, nargs="?", default=Path("demo"), help=words["folder"])
    demo.add_argument("--no-serve", action="store_true", help=words["no_serve"])
    demo.add_argument("--fresh", action="store_true", help=words["fresh"])
    demo.add_argument("--port", type=int, default=8000, help=words["port"])
    serve = _command(commands, "serve", words)
    serve.add_argument("--host", default="127.0.0.1", help=words["host"])
    serve.add_argument("--port", type=int, default=8000, help=words["port"])
    serve.add_argument("--workers", type=int, default=2, help=words["workers"])
    _command(commands, "worker", words)
    migrate = _command(commands, "migrate", words)
    migrate.add_argument("--app-role", metavar="NAME", help=words["app_role"])
    seed = _command(commands, "seed", words)
    seed.add_argument("--persons", type=int, default=1_000_000, metavar="COUNT", help=words["seed_persons"])
    seed.add_argument("--proofs", type=int, default=3_000_000, metavar="COUNT", help=words["seed_proofs"])
    keys = _group(commands, "keys", words)
    _command(keys, "new", words)
    _command(keys, "rotate", words)
    _command(keys, "list", words)
    audit = _group(commands, "audit", words)
    verify = _command(audit, "verify", words)
    verify.add_argument("--anchor", metavar="NUMBER:HASH", help=words["anchor"])
    _command(audit, "seal", words)
    _command(audit, "head", words)
    office = _group(commands, "office", words)
    _command(office, "first-admins", words)
    roles = _command(office, "roles-sql", words)
    roles.add_argument("--app-role", metavar="NAME", default="zhiji_app", help=words["app_role"])
    places = _command(office, "places", words)
    places.add_argument("file", metavar="FILE", help=words["places_file"])
    manage = commands.add_parser("manage", help=words["manage"], description=words["manage"])
    manage.add_argument("rest", nargs=argparse.REMAINDER, metavar="COMMAND", help=words["django"])


def _command(commands: Any, name: str, words: dict[str, str]) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=words[name], description=words[name])
    add_lang(parser, words)
    return parser


def _group(commands: Any, name: str, words: dict[str, str]) -> Any:
    group = commands.add_parser(name, help=words[name], description=words[name])
    return group.add_subparsers(dest="action", required=True, metavar="ACTION")


def run_office_command(given: argparse.Namespace, lang: str) -> int:
    """Run one of them; returns its exit status."""
    if given.command == "demo":
        from zhiji.running.demo.command import demo_command

        return demo_command(given.folder, lang, serve=not given.no_serve, fresh=given.fresh, port=given.port)
    from zhiji.running.commands import run_in_office

    return run_in_office(given, lang)
