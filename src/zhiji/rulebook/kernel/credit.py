"""Is this a well-formed unified social credit code (GB 32100)?"""

from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_VALUE: Final = {character: value for value, character in enumerate(ALPHABET)}
_WEIGHTS: Final = tuple(3**place % 31 for place in range(17))


def credit_check(seventeen: str) -> str:
    """The check character of the first 17 characters, each from the alphabet."""
    total = sum(_VALUE[character] * weight for character, weight in zip(seventeen, _WEIGHTS, strict=True))
    return ALPHABET[(31 - total % 31) % 31]


def is_in_alphabet(text: str) -> bool:
    """Whether every character belongs to the code's alphabet (no I, O, S, V, Z)."""
    return all(character in _VALUE for character in text)
