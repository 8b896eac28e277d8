"""The nouns of the registry."""

from zhiji.office.registry.models.appointment import Appointment
from zhiji.office.registry.models.organisation import Organisation, OrganisationAccount
from zhiji.office.registry.models.person import FormerIdNumber, Person, PersonMerge
from zhiji.office.registry.models.place import Bureau, Town

__all__ = [
    "Appointment",
    "Bureau",
    "FormerIdNumber",
    "Organisation",
    "OrganisationAccount",
    "Person",
    "PersonMerge",
    "Town",
]
