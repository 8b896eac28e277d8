"""Organisations: how they register, are approved, stand, and by which account they are paid."""

from zhiji.office.registry.organisations.approval import (
    approve_organisation,
    refuse_organisation,
    return_for_correction,
)
from zhiji.office.registry.organisations.bank_accounts import confirm_account, propose_account, refuse_account
from zhiji.office.registry.organisations.drafts import draft_of, save_draft, save_license
from zhiji.office.registry.organisations.facts import FactsRefused, RegistrationFacts
from zhiji.office.registry.organisations.hand_in import hand_in_registration
from zhiji.office.registry.organisations.license_file import look_at_license, own_license
from zhiji.office.registry.organisations.openings import TooManyAttempts, open_applicant_account
from zhiji.office.registry.organisations.selectors import organisation_of, organisations, own_organisation
from zhiji.office.registry.organisations.standing import (
    close_organisation,
    resume_organisation,
    set_validity,
    suspend_organisation,
)

__all__ = [
    "FactsRefused",
    "RegistrationFacts",
    "TooManyAttempts",
    "approve_organisation",
    "close_organisation",
    "confirm_account",
    "draft_of",
    "hand_in_registration",
    "look_at_license",
    "open_applicant_account",
    "organisation_of",
    "organisations",
    "own_license",
    "own_organisation",
    "propose_account",
    "refuse_account",
    "refuse_organisation",
    "resume_organisation",
    "return_for_correction",
    "save_draft",
    "save_license",
    "set_validity",
    "suspend_organisation",
]
