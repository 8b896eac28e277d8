"""Where can this reader go? Each audience registers its entries; the reader's roles choose among them.

An audience writes them in its own `navigation.py`, which is found and run at the start:

    register("bureau", Entry(say("人员", "Persons"), "bureau:persons", "users", roles=frozenset({Role.BUREAU_CLERK})))
"""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from zhiji.office.core.actors import Actor
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.portals.shared.parts import Text


@dataclass(frozen=True)
class Entry:
    """One entry: its label, the name of its address, an icon of the sprite, and the roles that see it.

    An entry without roles is for everybody; `signed_in` keeps it from visitors. One whose address does not exist
    (yet, or in this mode) is not shown.
    """

    label: Text
    url_name: str
    icon: str
    roles: frozenset[Role] = frozenset()
    signed_in: bool = False
    without_role: bool = False
    """Only for those who signed in and hold no role yet."""


@dataclass(frozen=True)
class ShownEntry:
    """An entry as one reader sees it."""

    label: Text
    url: str
    icon: str
    is_current: bool
    is_own: bool = False
    """Whether signing in opened it; others are for everybody."""


@dataclass(frozen=True)
class Search:
    """A desk's search box: what can be typed, and where it is sent (by POST: it may be a person's number)."""

    label: Text
    url_name: str
    roles: frozenset[Role]

    @property
    def url(self) -> str:
        """Where it is sent."""
        return reverse(self.url_name)


_searches: dict[str, Search] = {}


def register_search(search: Search) -> None:
    """Give a search box to some roles."""
    _searches[search.url_name] = search


def search_for(actor: Actor) -> Search | None:
    """The box that this reader has."""
    return next((each for each in _searches.values() if actor.has(*each.roles)), None)


_registered: dict[str, tuple[Entry, ...]] = {}
PHONE_ENTRIES = 4
"""How many entries stand in the bar at a phone's foot; the others are behind «more»."""


def register(audience: str, *entries: Entry) -> None:
    """Say which entries an audience has, in their order. A second call replaces the first."""
    _registered[audience] = entries


def entries_for(actor: Actor, path: str) -> list[ShownEntry]:
    """The entries that this reader sees, one's own first.

    The one with the longest address that `path` begins with is the current.
    """
    urls = {
        entry: url
        for entries in _registered.values()
        for entry in entries
        if _sees(actor, entry) and (url := _url(entry)) is not None
    }
    current = max((url for url in urls.values() if path.startswith(url)), key=len, default=None)
    shown = [
        ShownEntry(
            entry.label, url, entry.icon, url == current, bool(entry.roles) or entry.without_role or entry.signed_in
        )
        for entry, url in urls.items()
    ]
    return sorted(shown, key=lambda entry: not entry.is_own)


def _sees(actor: Actor, entry: Entry) -> bool:
    if entry.roles:
        return actor.has(*entry.roles)
    if entry.without_role:
        return actor.user_id is not None and not actor.roles
    return actor.user_id is not None or not entry.signed_in


def _url(entry: Entry) -> str | None:
    try:
        return reverse(entry.url_name)
    except NoReverseMatch:
        return None


def role_names(actor: Actor) -> Text:
    """In which roles the reader is here, in words."""
    names = [str(role.label) for role in Role if role in actor.roles]
    return "、".join(names) if names else say("未分配角色", "no role yet")
