"""How does one line of the log look, and how is it kept free of personal data?"""

import json
import logging
import re
from datetime import UTC, datetime
from typing import Final

_UID: Final = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_NUMBER: Final = r"\d(?:[ \-]?\d){10,}[Xx]?"
_PERSONAL: Final = re.compile(f"(?P<uid>{_UID})|{_NUMBER}")
"""Eleven digits and more, also with spaces or hyphens between, are an ID number, a phone or an account until proven
otherwise. A row's uid is not."""
_OWN: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName", "request", "server_time"}
STARS: Final = "***"


def starred(text: str) -> str:
    """The text with whatever looks like an ID number, a phone or an account replaced by stars."""
    return _PERSONAL.sub(lambda found: found.group() if found.group("uid") else STARS, text)


class JsonLines(logging.Formatter):
    """One JSON object on one line: when, how grave, from where, what; further fields as they were given."""

    def format(self, record: logging.LogRecord) -> str:
        """The line. Everything in it is starred last, so that no way round is left."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "what": starred(record.getMessage()),
        }
        for name, value in vars(record).items():
            if name not in _OWN:
                plain = isinstance(value, int | float | None) and len(str(value)) < 11
                line[name] = value if plain else starred(str(value))
        if record.exc_info:
            line["trace"] = starred(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)
