"""In which order is the city made? Stage by stage, then every event is chained."""

from random import Random
from typing import Final

from zhiji.office.core.audit.chain import seal_events
from zhiji.running.demo.accounts import make_accounts
from zhiji.running.demo.organisations import make_organisations
from zhiji.running.demo.persons import make_persons
from zhiji.running.demo.places import make_places

SEED: Final = 20_200_630


def seed_city() -> None:
    """Make the whole city. The same on every machine, but for keys and uids."""
    rng = Random(SEED)
    places = make_places()
    persons = make_persons(rng, places)
    organisations = make_organisations(rng, places)
    make_accounts(places, organisations, persons)
    seal_events()
