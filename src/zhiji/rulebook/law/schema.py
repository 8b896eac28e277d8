"""What may stand in a pack: every table and key, with its type. Anything else is an error.

Money is written in yuan: a whole number, or text such as "7.50". Dates are TOML dates.
"""

import datetime
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from zhiji.rulebook.kernel import numbers

Basis = Literal["plan", "superior", "assumption"]
Fact = str
MOST: Final = 1_000_000_000
"""What a number of a pack may come to: whatever the rules make of it is far from the end of 64 bits."""


class Strict(BaseModel):
    """A table that takes no unknown key and no value of another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def _yuan(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise ValueError('yuan as a whole number, or text such as "7.50"')
    fen = numbers.fen(str(value))
    if fen is None:
        raise ValueError("yuan with at most two decimals, not negative")
    if fen > MOST * 100:
        raise ValueError(f"yuan, at most {MOST}")
    return fen


def _cells(value: Any) -> Any:
    """Yuan in nested lists become fen in the same nesting; the shape is checked against the keys later."""
    return [_cells(item) for item in value] if isinstance(value, list) else _yuan(value)


Name = Annotated[str, Field(min_length=1)]
Count = Annotated[int, Field(ge=0, le=MOST)]
AtLeastOne = Annotated[int, Field(ge=1, le=MOST)]
Months = Annotated[int, Field(ge=0, le=1_200)]
Years = Annotated[int, Field(ge=0, le=150)]
Fen = Annotated[int, BeforeValidator(_yuan)]
Cells = Annotated[Any, BeforeValidator(_cells)]


class Words(Strict):
    """The Chinese and English name of something; `also` holds further words that are accepted in a file."""

    zh: Name
    en: Name
    also: list[str] = []


class Validity(Strict):
    """From when to when the pack's values hold, since when they were public, and on what they rest."""

    from_: datetime.date = Field(alias="from")
    to: datetime.date
    known: datetime.date
    basis: Basis


class PackHead(Strict):
    """`pack.toml`: which document this is and whose it is."""

    id: Name
    version: Name
    layer: Literal["nation", "province", "prefecture", "county"]
    under: str | None = None
    zh: Name
    en: Name
    region: str
    seen: Literal["full", "digest", "unseen"]
    unseen: list[Words] = []
    sources: list[str] = []
    validity: Validity
    deciding_date: Fact = "filed_on"


class ShortageKey(Strict):
    """A table key: whether the occupation is in the shortage catalogue."""

    key: Literal["shortage"]


class ValuesKey(Strict):
    """A table key: the fact is one of these codes or numbers, in the table's order."""

    key: Literal["level", "project", "occupation", "certificate", "fee_paid_by", "employed_region"]
    values: list[Count | str]


class CategoryKey(Strict):
    """A table key: the first of these categories that the person has."""

    key: Literal["category"]
    values: list[str]


class BandsKey(Strict):
    """A table key: the fact is at or above this bound and below the next."""

    key: Literal["planned_hours", "attended_hours", "attended_days", "months", "contract_months"]
    at_least: list[Count]


Key = Annotated[ShortageKey | ValuesKey | CategoryKey | BandsKey, Field(discriminator="key")]


class Dated(Strict):
    """A table whose values may change in time.

    Since when, until when, since when published and on what authority its values hold; empty = as the whole pack.
    `versions` are dated tables of the keys that differ; the table itself is the first version.
    """

    from_: datetime.date | None = Field(default=None, alias="from")
    to: datetime.date | None = None
    known: datetime.date | None = None
    cites: str | None = None
    basis: Basis | None = None
    versions: list[dict[str, Any]] = []


class VersionHead(BaseModel):
    """What a dated version says of itself beside its values."""

    model_config = ConfigDict(extra="ignore", strict=True)

    from_: datetime.date = Field(alias="from")
    to: datetime.date
    known: datetime.date
    cites: str
    basis: Basis


class Amount(Dated):
    """What one unit is worth, and what the unit is."""

    pays: Literal["flat", "by_table", "per_month", "per_year", "per_day", "per_hour", "priced"]
    keys: list[Key] = []
    cells: Cells | None = None
    quantity: Literal["attended_days", "class_days", "calendar_days", "attended_hours", "planned_hours"] | None = None
    hours_a_day: int | None = Field(default=None, ge=1, le=24)
    percent: int | None = Field(default=None, ge=0, le=100)
    cap: Fen | None = None


class Benefit(Strict):
    """One subsidy: whose, how much, to whom, from which fund."""

    zh: Name
    en: Name
    also: list[str] = []
    clause: Name
    categories: list[str]
    payee: Literal["person", "institution", "employer", "fee_bearer"]
    fund: str
    amount: Amount


class Condition(Dated):
    """One condition: what is tested, on which benefits, under which clause."""

    zh: Name
    en: Name
    clause: Name
    basis: Basis
    reason: str | None = None
    benefits: list[str] = Field(min_length=1)
    active: bool = True
    except_categories: list[str] = []
    test: Literal[
        "in_category",
        "date_within",
        "age_at_least",
        "must_be_no",
        "must_be_yes",
        "one_of",
        "given",
        "known",
        "not_before",
        "not_after",
        "after",
        "at_least",
        "at_most",
        "share_at_least",
        "within_span_months",
        "within_span_days",
        "price_above_zero",
        "equals",
        "never",
    ]
    fact: Fact | None = None
    other: Fact | None = None
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None
    months: Months | None = None
    years: Years | None = None
    percent: int | None = Field(default=None, ge=1, le=100)
    minimum: Count | None = None
    maximum: Count | None = None
    accepted: list[str] | None = Field(default=None, min_length=1)
    value: str | None = None
    unit: Literal["calendar_month", "thirty_days"] | None = None
    hours_a_day: int | None = Field(default=None, ge=1, le=24)


class Limit(Dated):
    """One limit over a person's (or an employer's) grants."""

    zh: Name
    en: Name
    clause: Name
    basis: Basis
    reason: str | None = None
    partial_reason: str | None = None
    rule: Literal[
        "count",
        "repeat",
        "same_class",
        "higher_level",
        "overlap",
        "months",
        "person_yuan",
        "employer_grants",
        "employer_yuan",
    ]
    over: list[str] = Field(min_length=1)
    active: bool = True
    most: Count | None = None
    most_yuan: Fen | None = None
    window: Literal["ever", "calendar_year", "rolling"] = "ever"
    months: Annotated[int, Field(ge=1, le=1_200)] | None = None
    date: Literal["claimed_on", "certificate_on"] = "claimed_on"
    same: Literal["any", "benefit", "employer"] = "any"
    unit: Literal["calendar_month", "day"] = "calendar_month"
    step: AtLeastOne = 1


class Category(Words):
    """A group of people; one that is not active is opened by a reading or an overlay."""

    active: bool = True


class SetTo(Strict):
    """One value of the pack and what it becomes."""

    path: str
    value: Any


class ReadingOption(Words):
    """One answer to an open question, and what it changes."""

    set: list[SetTo] = []


class OptionForm(Words):
    """A family of answers with a number or a list of benefits in the name: `share_{n}`, `{benefits}`."""

    form: str
    min: int | None = None
    max: int | None = None
    set: list[SetTo] = []
    listed: list[SetTo] = []
    others: list[SetTo] = []


class Reading(Strict):
    """One question that the plan leaves open."""

    zh: Name
    en: Name
    clause: Name
    default: str
    why: Words
    options: dict[str, ReadingOption] = {}
    form: OptionForm | None = None


class BenefitsFile(Strict):
    """`benefits.toml`."""

    families: dict[str, list[str]] = {}
    benefits: dict[str, Benefit] = Field(min_length=1)


class ConditionsFile(Strict):
    """`conditions.toml`."""

    conditions: dict[str, Condition]


class LimitsFile(Strict):
    """`limits.toml`."""

    limits: dict[str, Limit]


class WordsFile(Strict):
    """`words.toml`: the codes of a pack and what they are called."""

    categories: dict[str, Category]
    certificates: dict[str, Words]
    funds: dict[str, Words]


class ReadingsFile(Strict):
    """`readings.toml`."""

    readings: dict[str, Reading]


class Opening(Words):
    """A term that an upper document leaves to lower ones."""

    term: str
    to: list[Literal["province", "prefecture", "county"]]
    seen: str
    source: str


class Bound(Words):
    """What an upper document asks of a value below it."""

    term: str
    rule: Literal["min", "max", "equals"]
    value: Any
    seen: str
    source: str
    clause: str | None = None


class BoundsFile(Strict):
    """`bounds.toml` of an upper pack."""

    opens: list[Opening] = []
    bounds: list[Bound] = []


class Change(Strict):
    """One dated change of an overlay; both ends of its time are given."""

    path: str
    value: Any
    from_: datetime.date = Field(alias="from")
    to: datetime.date
    known: datetime.date | None = None
    cites: str


class OverlayFile(Strict):
    """A small file that changes a plan."""

    id: Name
    zh: Name
    en: Name
    change: list[Change] = Field(min_length=1)


class Law(Strict):
    """A pack as it stands on one day, with readings and overlays applied."""

    deciding_date: Fact
    families: dict[str, list[str]]
    benefits: dict[str, Benefit]
    conditions: dict[str, Condition]
    limits: dict[str, Limit]
    categories: dict[str, Category]
    certificates: dict[str, Words]
    funds: dict[str, Words]

    def members(self, names: list[str]) -> list[str]:
        """Benefits named one by one, by family, or as `all`; a name that is neither is left out."""
        members: list[str] = []
        for name in names:
            members += self.benefits if name == "all" else self.families.get(name, [name])
        return [name for name in dict.fromkeys(members) if name in self.benefits]
