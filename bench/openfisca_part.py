"""How fast is OpenFisca-Core on the part of the plan that it can say: what an eligible claim is worth?

Amounts only, from numpy arrays, in one period: no reading, no conditions, no unknown facts, no history, no reasons.

    python -m bench.openfisca_part claims.parquet
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray
from openfisca_core import periods
from openfisca_core.entities import Entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from bench.claims import shortage_path
from bench.world import BENEFITS

PERIOD: Final = "2020-01"
CLAIM: Final = Entity("claim", "claims", "A claim", "")
_SINCE: Final = "2019-09-11"


def _value(number: float) -> dict[str, Any]:
    return {"values": {_SINCE: {"value": number}}}


def _parameters() -> ParameterNode:
    usual = dict(zip("54321", (1000, 1500, 2000, 2500, 3000), strict=True))
    scarce = dict(zip("54321", (1200, 1800, 2500, 3500, 4500), strict=True))
    return ParameterNode("", data={
        "usual": {f"level_{level}": _value(yuan) for level, yuan in usual.items()},
        "scarce": {f"level_{level}": _value(yuan) for level, yuan in scarce.items()},
        "apprentice_month": _value(500), "work_month": _value(500), "pre_job": _value(1000),
        "job_transfer": _value(1500), "day": _value(15), "placement": _value(200),
    })  # fmt: skip


def _input(name: str, kind: type) -> type[Variable]:
    return type(name, (Variable,), {"value_type": kind, "entity": CLAIM, "definition_period": periods.MONTH})


_INPUTS: Final = {
    "benefit": int, "level": int, "in_shortage": bool, "months": int, "attended_days": int, "fee": float,
    "fee_standard": float,
}  # fmt: skip


class grade_rate(Variable):  # type: ignore[misc]
    """Clause 4.2.1: the rate of a level, higher for a shortage occupation."""

    value_type = float
    entity = CLAIM
    definition_period = periods.MONTH

    def formula(claims, period, parameters):  # type: ignore[no-untyped-def]
        level = claims("level", period)
        tables = (parameters(period).usual, parameters(period).scarce)
        usual, scarce = (np.array([0.0, *(table[f"level_{n}"] for n in range(1, 6))]) for table in tables)
        return np.where(claims("in_shortage", period), scarce[level], usual[level])


class amount(Variable):  # type: ignore[misc]
    """What each claim is worth in yuan, its benefit being one of the twelve."""

    value_type = float
    entity = CLAIM
    definition_period = periods.MONTH

    def formula(claims, period, parameters):  # type: ignore[no-untyped-def]
        rate = parameters(period)
        months = claims("months", period)
        price = np.minimum(claims("fee", period), claims("fee_standard", period))
        choices = {
            "skill_level": claims("grade_rate", period),
            "apprenticeship": months * rate.apprentice_month,
            "pre_job": np.full(claims.count, rate.pre_job),
            "job_transfer": np.full(claims.count, rate.job_transfer),
            "work_based_poor": months * rate.work_month,
            "work_based_insured": months * rate.work_month,
            **dict.fromkeys(("free_training", "project_based", "rehab_training", "entrepreneurship"), price),
            "living_allowance": claims("attended_days", period) * rate.day,
            "placement_grant": np.full(claims.count, rate.placement),
        }
        return np.choose(claims("benefit", period), [choices[name] for name in BENEFITS])


def _system() -> TaxBenefitSystem:
    system = TaxBenefitSystem([CLAIM])
    system.parameters = _parameters()
    for name, kind in _INPUTS.items():
        system.add_variable(_input(name, kind))
    system.add_variable(grade_rate)
    system.add_variable(amount)
    return system


def facts(claims: Path) -> dict[str, NDArray[Any]]:
    """The columns that an amount depends on, as arrays; what is empty or unreadable is nought."""
    whole = ("level", "months", "attended_days")
    scarce = pl.scan_csv(shortage_path(claims), schema_overrides=[pl.String] * 3)
    filed = pl.coalesce("filed_on", "started_on")  # ISO dates compare as text
    table = (
        pl.scan_parquet(claims)
        .join(scarce, on="occupation", how="left", maintain_order="left", coalesce=False)
        .select(
            pl.col("benefit").replace_strict(BENEFITS, range(12), default=0, return_dtype=pl.Int32),
            (filed.is_between(pl.col("valid_from").fill_null("0"), pl.col("valid_to").fill_null("9")))
            .and_(pl.col("occupation_right").is_not_null())
            .fill_null(value=False)
            .alias("in_shortage"),
            *(pl.col(name).cast(pl.Int32, strict=False).fill_null(0).clip(0, 1000) for name in whole),
            *(pl.col(name).cast(pl.Float32, strict=False).fill_null(0.0) for name in ("fee", "fee_standard")),
        )
        .with_columns(pl.when(pl.col("level") <= 5).then(pl.col("level")).otherwise(0).alias("level"))
        .collect()
    )
    return {name: table[name].to_numpy() for name in _INPUTS}


def amounts(known: dict[str, NDArray[Any]]) -> NDArray[np.float32]:
    """Every claim's amount, by OpenFisca."""
    system = _system()
    count = len(known["benefit"])
    simulation = SimulationBuilder().build_default_simulation(system, count)
    for name, values in known.items():
        simulation.set_input(name, PERIOD, values)
    return np.asarray(simulation.calculate("amount", PERIOD))


def run(claims: Path) -> float:
    """How many seconds OpenFisca took, with the arrays ready before."""
    known = facts(claims)
    began = time.perf_counter()
    amounts(known)
    return time.perf_counter() - began


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=Path)
    options = parser.parse_args()
    print(f"{run(options.claims):.2f} s")


if __name__ == "__main__":
    main()
