"""Class filing: which class is held, by whom, where, when, for whom; and what of that was changed, when and why."""
