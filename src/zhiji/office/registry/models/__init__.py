"""The nouns of the registry."""

from zhiji.office.registry.models.appointment import Appointment
from zhiji.office.registry.models.duplicate import DuplicatePair, NumberLookup
from zhiji.office.registry.models.feed import FeedBatch, FeedRight, FeedRow
from zhiji.office.registry.models.organisation import Organisation, OrganisationAccount
from zhiji.office.registry.models.organisation_paper import OrganisationPaper, OrganisationRequest
from zhiji.office.registry.models.person import FormerIdNumber, Person, PersonMerge
from zhiji.office.registry.models.place import Bureau, Town
from zhiji.office.registry.models.proof import CategoryProof
from zhiji.office.registry.models.registration import RegistrationDraft, VisitorAttempt

__all__ = [
    "Appointment",
    "Bureau",
    "CategoryProof",
    "DuplicatePair",
    "FeedBatch",
    "FeedRight",
    "FeedRow",
    "FormerIdNumber",
    "NumberLookup",
    "Organisation",
    "OrganisationAccount",
    "OrganisationPaper",
    "OrganisationRequest",
    "Person",
    "PersonMerge",
    "RegistrationDraft",
    "Town",
    "VisitorAttempt",
]
