"""Which commands work on files of claims and on packs, and what do they take?"""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from zhiji.commands.parser import Parser, add_lang


def add_file_commands(commands: Any, words: dict[str, str]) -> None:
    """adjudicate, explain and policy."""
    adjudicate = commands.add_parser("adjudicate", help=words["adjudicate"], description=words["adjudicate"])
    adjudicate.add_argument("claims", type=Path, nargs="?", help=words["claims"])
    adjudicate.add_argument("--claims", dest="claims_option", type=Path, metavar="FILE", help=words["claims"])
    adjudicate.add_argument("--out", type=Path, metavar="FILE", help=words["out"])
    adjudicate.add_argument("--errors", type=Path, metavar="FILE", help=words["errors"])
    _add_inputs(adjudicate, words)
    explain = commands.add_parser("explain", help=words["explain"], description=words["explain"])
    explain.add_argument("claim_id", metavar="CLAIM_ID", help=words["claim_id"])
    explain.add_argument("--claims", type=Path, required=True, metavar="FILE", help=words["claims"])
    _add_inputs(explain, words)
    _add_policy(commands, words)


def _add_policy(commands: Any, words: dict[str, str]) -> None:
    policy = commands.add_parser("policy", help=words["policy"], description=words["policy"])
    actions = policy.add_subparsers(dest="action", required=True, metavar="ACTION")
    check = actions.add_parser("check", help=words["check"], description=words["check"])
    check.add_argument("--text", type=Path, metavar="FILE", help=words["text"])
    _add_plan(check, words)
    handbook = actions.add_parser("handbook", help=words["handbook"], description=words["handbook"])
    handbook.add_argument("--out", type=Path, metavar="FILE", help=words["handbook_out"])
    _add_plan(handbook, words)


def _add_inputs(parser: argparse.ArgumentParser, words: dict[str, str]) -> None:
    parser.add_argument("--history", type=Path, metavar="FILE", help=words["history"])
    parser.add_argument("--shortage", type=Path, metavar="FILE", help=words["shortage"])
    parser.add_argument("--sheet", metavar="NAME", help=words["sheet"])
    _add_plan(parser, words)


def _add_plan(parser: argparse.ArgumentParser, words: dict[str, str]) -> None:
    def day(text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise argparse.ArgumentTypeError(f"{text}: {words['date']}") from None

    parser.add_argument("--pack", default="dongning_2019", help=words["pack"])
    parser.add_argument("--reading", action="append", default=[], metavar="R-nn=OPTION", help=words["reading"])
    parser.add_argument("--overlay", action="append", default=[], type=Path, metavar="FILE", help=words["overlay"])
    parser.add_argument("--as-of", type=day, metavar="DATE", help=words["as_of"])
    parser.add_argument("--known", type=day, metavar="DATE", help=words["known"])
    add_lang(parser, words)


def _policy_of(given: argparse.Namespace, parser: Parser) -> dict[str, Any]:
    """The arguments of `load_policy` as the command line gives them."""
    readings: dict[str, str] = {}
    for item in given.reading:
        reading, separator, option = item.partition("=")
        if not separator:
            parser.error(f"--reading {item}: {parser.words['reading_form']}")
        if reading.strip().casefold() in map(str.casefold, readings):
            parser.error(f"--reading {item}: {parser.words['reading_twice']}")
        readings[reading.strip()] = option.strip()
    return {
        "pack": given.pack,
        "readings": readings,
        "overlays": given.overlay,
        "as_of": given.as_of,
        "known": given.known,
    }


def run_file_command(given: argparse.Namespace, parser: Parser, lang: str) -> int:
    """Run one of them; returns its exit status."""
    if given.command == "adjudicate":
        return _adjudicate(given, parser, lang)
    if given.command == "explain":
        from zhiji.batch.explain_command import explain_command

        return explain_command(given, _policy_of(given, parser), lang)
    from zhiji.rulebook.check.command import policy_command

    return policy_command(given, _policy_of(given, parser), lang)


def _adjudicate(given: argparse.Namespace, parser: Parser, lang: Any) -> int:
    claims = given.claims or given.claims_option
    if claims is None:
        parser.error(parser.words["claims_missing"])
    if given.claims and given.claims_option:
        parser.error(parser.words["claims_twice"])
    from zhiji.batch.command import Order, adjudicate_command

    return adjudicate_command(
        Order(
            claims,
            given.out,
            given.errors,
            given.history,
            given.shortage,
            given.sheet,
            _policy_of(given, parser),
            lang,
        )
    )
