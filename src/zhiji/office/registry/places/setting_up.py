"""How does another city's office get its towns and bureaus at once? From a file; what is there already stays."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import Refusal
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Bureau, Town
from zhiji.office.registry.places.verbs import change_bureau, register_bureau, register_town, rename_town

CITIES: Final = Path(__file__).parent / "cities"
_PARTS: Final = {"towns": {"code", "name"}, "bureaus": {"code", "name", "runs_action"}}


class PlacesFileWrong(Refusal):
    """The file is none of places; what is wrong is named."""


@dataclass(frozen=True)
class PlacesSetUp:
    """What came of a file. Nothing is ever taken away."""

    added_count: int
    renamed_count: int
    same_count: int


def city_file(name: str) -> str:
    """The file of a city that comes with the office. Raises PlacesFileWrong, naming those there are."""
    path = CITIES / f"{name}.toml"
    names = sorted(each.stem for each in CITIES.glob("*.toml"))
    if name not in names:
        there = "、".join(names)
        raise PlacesFileWrong(f"没有自带“{name}”的数据，自带的有：{there}。", f"There is no {name}; there is {there}.")
    return path.read_text("utf-8")


def set_up_places(*, content: str, actor: Actor) -> PlacesSetUp:
    """Register the towns and bureaus of a file; those there already are renamed where the file calls them otherwise.

    All of it or nothing; the same file again changes nothing. Raises NotPermitted, PlacesFileWrong.
    """
    actor.must_have(Role.SYSTEM_ADMIN)
    given = _parsed(content)
    with acting(actor, "set_up_places"):
        towns = {town.code: town for town in Town.objects.all()}
        bureaus = {bureau.code: bureau for bureau in Bureau.objects.all()}
        counts = {"added": 0, "renamed": 0, "same": 0}
        for place, each in enumerate(given["towns"], start=1):
            counts[_told("towns", place, partial(_town, towns, each, actor))] += 1
        for place, each in enumerate(given["bureaus"], start=1):
            counts[_told("bureaus", place, partial(_bureau, bureaus, each, actor))] += 1
    return PlacesSetUp(counts["added"], counts["renamed"], counts["same"])


def _town(there: dict[str, Town], each: dict[str, Any], actor: Actor) -> str:
    town = there.get(each["code"])
    if town is None:
        register_town(code=each["code"], name=each["name"], actor=actor)
        return "added"
    if town.name == each["name"]:
        return "same"
    rename_town(uid=str(town.uid), name=each["name"], actor=actor)
    return "renamed"


def _bureau(there: dict[str, Bureau], each: dict[str, Any], actor: Actor) -> str:
    bureau, runs = there.get(each["code"]), bool(each.get("runs_action", False))
    if bureau is None:
        register_bureau(code=each["code"], name=each["name"], runs_action=runs, actor=actor)
        return "added"
    if bureau.name == each["name"]:
        return "same"
    change_bureau(uid=str(bureau.uid), name=each["name"], actor=actor)
    return "renamed"


def _told(part: str, place: int, act: Callable[[], str]) -> str:
    """Do it; a refusal says which entry it is about."""
    try:
        return act()
    except Refusal as refusal:
        raise PlacesFileWrong(
            f"[[{part}]] 第{place}项：{refusal.zh}", f"[[{part}]] number {place}: {refusal.en}", field="file"
        ) from refusal


def _parsed(content: str) -> dict[str, list[dict[str, Any]]]:
    """Raises PlacesFileWrong."""
    try:
        given = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise PlacesFileWrong(f"文件不是有效的TOML：{error}。", f"This is no TOML: {error}.", field="file") from error
    if unknown := set(given) - {"city", *_PARTS}:
        names = "、".join(sorted(unknown))
        raise PlacesFileWrong(f"不认识的内容：{names}。", f"Unknown: {names}.", field="file")
    for part, known in _PARTS.items():
        rows = given.setdefault(part, [])
        for place, each in enumerate(rows if isinstance(rows, list) else [None], start=1):
            needed = known - {"runs_action"}
            is_fit = isinstance(each, dict) and needed <= set(each) <= known
            if not is_fit or not all(isinstance(each[name], str) for name in needed):
                raise PlacesFileWrong(
                    f"[[{part}]] 第{place}项应有 code 和 name（文字）。",
                    f"[[{part}]] number {place} needs code and name, as texts.",
                    field="file",
                )
    return given
