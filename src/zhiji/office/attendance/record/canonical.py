"""How is a record written so that it has one form only, and one hash?"""

import json
from datetime import UTC, datetime
from typing import Any


def canonical(content: Any) -> bytes:
    """Plain values as JSON with sorted keys and no spaces, in UTF-8. Numbers are integers; instants are in UTC."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def instant(value: datetime | None) -> str:
    """An instant in UTC, whichever zone it was given in; nothing for none."""
    return value.astimezone(UTC).isoformat() if value is not None else ""
