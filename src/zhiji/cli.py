"""The command line: which command was given, in whose language, with which arguments? Nothing heavy is loaded here."""

import argparse
import os
import sys
from collections.abc import Sequence

from zhiji.commands import office_words
from zhiji.commands.files import add_file_commands, run_file_command
from zhiji.commands.office import add_office_commands, run_office_command
from zhiji.commands.parser import Parser, language
from zhiji.commands.words import EN as FILE_EN
from zhiji.commands.words import ZH as FILE_ZH

ZH = FILE_ZH | office_words.ZH
EN = FILE_EN | office_words.EN
FILE_COMMANDS = ("adjudicate", "explain", "policy")


def build_parser(lang: str) -> Parser:
    """The whole command line, in the reader's language."""
    words = ZH if lang == "zh" else EN
    Parser.words = words
    parser = Parser(prog="zhiji", description=words["about"])
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    add_file_commands(commands, words)
    add_office_commands(commands, words)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    lang = language(words, dict(os.environ))
    parser = build_parser(lang)
    given = parser.parse_args(words)
    try:
        return _run(given, parser, lang)
    except KeyboardInterrupt:
        print(parser.words["stopped"], file=sys.stderr)
        return 2


def _run(given: argparse.Namespace, parser: Parser, lang: str) -> int:
    if given.command in FILE_COMMANDS:
        return run_file_command(given, parser, lang)
    return run_office_command(given, lang)


if __name__ == "__main__":
    raise SystemExit(main())
