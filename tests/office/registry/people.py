"""Invented people for tests of the registry: numbers of a county code that is not in use."""

from zhiji.rulebook.kernel.identity import check_character


def number(born: str = "19850615", sequence: int = 1) -> str:
    """An ID number of 18 characters."""
    seventeen = f"231098{born}{sequence:03d}"
    return seventeen + check_character(seventeen)


def old_number(born: str = "850615", sequence: int = 1) -> str:
    """The same person's number as it was before 1999: 15 digits."""
    return f"231098{born}{sequence:03d}"
