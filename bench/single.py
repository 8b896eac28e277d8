"""One claim: decided with nought to ten rows of history, explained with ten, in microseconds."""

from bench.measure import timed
from zhiji.rulebook.check.cases import bases_of
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.explain.case import Case
from zhiji.rulebook.explain.text import explain_case
from zhiji.rulebook.law.pack import PACKS
from zhiji.rulebook.law.policy import load_policy


def claims_and_history() -> list[tuple[dict[str, str], list[dict[str, str]]]]:
    """For each benefit a claim that is granted, with ten earlier grants of the person's."""
    bases = bases_of(PACKS / "dongning_2019")
    benefits = list(bases)
    found = []
    for base in bases.values():
        history = []
        for number in range(10):
            past = dict(bases[benefits[number % len(benefits)]])
            past |= {"claim_id": f"H{number}", "person_id": base["person_id"], "class_id": f"K{number}"}
            past |= {"occupation": f"1-01-01-{number:02d}", "project": f"P{number}", "granted_months": "1"}
            history.append(past)
        found.append((dict(base), history))
    return found


def run(times: int = 300) -> dict[str, tuple[float, float]]:
    """Median and p99 in seconds: one claim decided, and one explained, over all benefits."""
    desk = Desk(load_policy())
    worlds = claims_and_history()
    places = iter(range(10**9))

    def decide() -> object:
        number = next(places)
        claim, history = worlds[number % len(worlds)]
        return desk.decide(claim, history[: number % 11])

    prepared = [(claim, [desk.enter_past(row, 0) for row in history]) for claim, history in worlds]

    def decide_prepared() -> object:
        number = next(places)
        claim, history = prepared[number % len(worlds)]
        return desk.decide(claim, history[: number % 11])

    def explain() -> object:
        claim, history = worlds[next(places) % len(worlds)]
        return explain_case(Case(desk, [claim], 0, history), "zh")

    def explain_refusal() -> object:
        claim, history = worlds[next(places) % len(worlds)]
        late = claim | {"claimed_on": "2029-01-01", "draws_pension": ""}
        return explain_case(Case(desk, [late], 0, history), "zh")

    timed(decide, 100)
    return {
        "decided, history already read": timed(decide_prepared, times * len(worlds)),
        "decided, history as rows of text": timed(decide, times * len(worlds)),
        "explained": timed(explain, times),
        "a refusal explained": timed(explain_refusal, times),
    }


if __name__ == "__main__":
    for name, (middle, worst) in run().items():
        print(f"{name}: median {middle * 1e6:.0f} µs, p99 {worst * 1e6:.0f} µs")
