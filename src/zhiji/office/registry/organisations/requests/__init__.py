"""Changes that an organisation asks for: its data, a renewed licence, a renewed agreement; a clerk decides."""

from zhiji.office.registry.organisations.requests.asking import ask_for_change, withdraw_request
from zhiji.office.registry.organisations.requests.contents import as_it_stands, asked_in, kinds_for
from zhiji.office.registry.organisations.requests.deciding import accept_request, decline_request
from zhiji.office.registry.organisations.requests.selectors import look_at_request_paper, request_of, requests_of

__all__ = [
    "accept_request",
    "as_it_stands",
    "ask_for_change",
    "asked_in",
    "decline_request",
    "kinds_for",
    "look_at_request_paper",
    "request_of",
    "requests_of",
    "withdraw_request",
]
