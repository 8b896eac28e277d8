"""Which answer to an open question is chosen, and what it changes in the pack."""

import re
from collections.abc import Mapping
from typing import Any

from zhiji.rulebook.law.changes import value_at
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.messages import Text
from zhiji.rulebook.law.pack import Pack
from zhiji.rulebook.law.schema import OptionForm, Reading, SetTo
from zhiji.rulebook.law.toml_file import Path_


def chosen(pack: Pack, wanted: Mapping[str, str]) -> dict[str, str]:
    """The readings that differ from the pack's defaults, in the order of their ids. Unknown ones are a PackError."""
    for name, question in pack.readings.items():
        if question.default in question.options and question.options[question.default].set:
            raise pack.error("default_sets", ("readings", name, "options", question.default, "set"))
        if question.form is not None and question.form.form == "{benefits}":
            for option in ("none", ",".join(pack.data["benefits"])):
                changes_of(pack, name, option)
    different = {}
    known = {name.casefold(): name for name in pack.readings}
    for given, option in wanted.items():
        reading = known.get(given.casefold(), given)
        if reading not in pack.readings:
            raise PackError("reading_unknown", reading=reading, known=", ".join(pack.readings))
        changes_of(pack, reading, option)
        if option != pack.readings[reading].default:
            different[reading] = option
    return dict(sorted(different.items()))


def changes_of(pack: Pack, reading: str, option: str) -> list[SetTo]:
    """What an option changes; the default changes nothing."""
    question = pack.readings[reading]
    if option in question.options:
        return question.options[option].set
    if question.form is not None:
        try:
            changes = _from_form(pack, question.form, option)
        except PackError as error:
            cause = Text(error.said("zh"), error.said("en"))
            source = f"{reading}={option}"
            raise pack.error("in_source", ("readings", reading, "form"), source=source, cause=cause) from None
        if changes is not None:
            return changes
    raise PackError("option_unknown", reading=reading, option=option, known=", ".join(option_names(question)))


def place_of_option(pack: Pack, reading: str, option: str) -> Path_:
    """Where in the pack an option is written."""
    if option in pack.readings[reading].options:
        return "readings", reading, "options", option
    return "readings", reading, "form"


def option_names(question: Reading) -> list[str]:
    """The options that can be named; a family of options by its form and bounds."""
    names = list(question.options)
    if question.form is not None:
        bounds = "" if question.form.min is None else f" ({question.form.min}…{question.form.max})"
        names.append(question.form.form + bounds)
    return names


def _from_form(pack: Pack, form: OptionForm, option: str) -> list[SetTo] | None:
    if form.form == "{benefits}":
        return _by_benefit(pack, form, option)
    match = re.fullmatch(re.escape(form.form).replace(r"\{n\}", "(0|[1-9][0-9]{0,8})"), option)
    if match is None or form.min is None or form.max is None or not form.min <= int(match[1]) <= form.max:
        return None
    return [SetTo(path=change.path, value=_filled(change.value, int(match[1]))) for change in form.set]


def _filled(value: Any, number: int) -> Any:
    return number if value == "{n}" else value


def _by_benefit(pack: Pack, form: OptionForm, option: str) -> list[SetTo] | None:
    listed = [] if option == "none" else option.split(",")
    if len(set(listed)) < len(listed) or any(benefit not in pack.data["benefits"] for benefit in listed):
        return None
    changes = [
        SetTo(path=change.path.replace("{benefit}", benefit), value=change.value)
        for benefit in pack.data["benefits"]
        for change in (form.listed if benefit in listed else form.others)
    ]
    return [change for change in changes if value_at(pack.data, change.path) != change.value]
