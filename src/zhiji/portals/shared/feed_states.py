"""How do lists of departments and their rows look to people, whoever looks at them?"""

from typing import Final

from zhiji.portals.shared.parts import StateKind

LIST_STATES: Final[dict[str, StateKind]] = {
    "draft": "waiting",
    "confirmed": "working",
    "compared": "good",
    "withdrawn": "off",
}
"""The kind of each state of a list."""
