"""In whose language are arguments explained and refused?"""

import argparse
import re
import sys
from collections.abc import Sequence
from typing import NoReturn

from zhiji.commands.words import EN

REFUSALS = [
    (key, re.compile(form, re.DOTALL))
    for key, form in (
        ("required", "the following arguments are required: (.*)"),
        ("unrecognized", "unrecognized arguments: (.*)"),
        ("choice", r"argument (.*?): invalid choice: (.*) \(choose from (.*)\)"),
        ("value", "argument (.*?): expected .*argument.*"),
        ("ambiguous", "ambiguous option: (.*) could match (.*)"),
        ("other", "argument (.*?): (.*)"),
    )
]
"""What the standard library says of wrong arguments, and under which key it is said here."""


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks the reader's language and leaves with status 2."""

    words: dict[str, str] = EN

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, without a stack trace."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.words['wrong']}: {self._in_words(message)} ({self.words['see']})\n")

    def format_usage(self) -> str:
        """The usage under a heading in the reader's language."""
        return super().format_usage().replace("usage: ", self.words["usage"], 1)

    def format_help(self) -> str:
        """The help, with the usage under a heading in the reader's language."""
        return super().format_help().replace("usage: ", self.words["usage"], 1)

    def _in_words(self, message: str) -> str:
        """A message of the standard library in the reader's language; any other as it stands."""
        for key, form in REFUSALS:
            found = form.fullmatch(message)
            if found is not None:
                return self.words[key].format(*found.groups())
        return message


def language(arguments: Sequence[str], environ: dict[str, str]) -> str:
    """`--lang`, else by locale: Chinese where it says so, English elsewhere."""
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            return "zh" if arguments[place + 1].startswith("zh") else "en"
        if argument.startswith("--lang="):
            return "zh" if argument[7:].startswith("zh") else "en"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return "zh" if environ[name].lower().startswith("zh") else "en"
    return "en"


def add_lang(parser: argparse.ArgumentParser, words: dict[str, str]) -> None:
    """The option that every command has."""
    parser.add_argument("--lang", choices=("zh", "en"), help=words["lang"])
