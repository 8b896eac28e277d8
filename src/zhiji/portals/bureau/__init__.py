"""Pages for the bureau's clerks, reviewers and leaders."""
