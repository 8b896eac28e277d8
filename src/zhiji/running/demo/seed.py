"""In which order is the city made? Stage by stage, by the stages' own verbs; then every event is chained."""

from random import Random
from typing import Final

from zhiji.office.core.audit.chain import seal_events
from zhiji.office.core.roles import Role
from zhiji.running.demo.accounts import make_staff, make_trainee_and_teacher
from zhiji.running.demo.editions import make_editions
from zhiji.running.demo.feeds import make_feeds
from zhiji.running.demo.organisations import make_organisations
from zhiji.running.demo.persons import make_persons
from zhiji.running.demo.places import make_places
from zhiji.running.demo.proofs import make_proofs

SEED: Final = 20_200_630


def seed_city() -> None:
    """Make the whole city. The same on every machine, but for keys and uids."""
    rng = Random(SEED)
    places = make_places()
    staff = make_staff(places)
    residents = make_persons(rng, places, staff[Role.BUREAU_CLERK])
    make_proofs(rng, residents, staff)
    make_feeds(residents, staff)
    organisations = make_organisations(places, staff)
    make_editions(organisations, staff)
    make_trainee_and_teacher(residents[0].person, organisations["institution"][0].organisation)
    seal_events()
