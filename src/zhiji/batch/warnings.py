"""How is the reader told what is odd about a file that can be used all the same?"""

from pathlib import Path

from rich.console import Console

from zhiji.batch.catalogue import Tell
from zhiji.batch.sources.source import Notice
from zhiji.batch.words import Lang, say_warning


def tell_warnings(notices: list[Notice], trouble: Console, lang: Lang, file: str = "") -> None:
    """One line for each; `file` names the file where it is not the claims."""
    for notice in notices:
        words = say_warning(notice, lang, file)
        trouble.print(words, style="yellow", markup=False, highlight=False, soft_wrap=True)


def teller(trouble: Console, lang: Lang) -> Tell:
    """Tells the warnings of an input beside the claims, with its name."""

    def tell(path: Path, notices: list[Notice]) -> None:
        tell_warnings(notices, trouble, lang, path.name)

    return tell
