"""What is wrong with this ID number, and at which digit? The page's script says the same as one leaves the field."""

from typing import Final

from zhiji.office.core.texts import say
from zhiji.portals.shared.parts import Text
from zhiji.rulebook.kernel.dates import is_calendar_day
from zhiji.rulebook.kernel.identity import check_character

LENGTH: Final = 18


def trouble_with(text: str) -> Text | None:
    """In words, what is wrong; None where nothing is. An old number of 15 digits has nothing to check but its day."""
    for place, character in enumerate(text, start=1):
        if not (character.isascii() and character.isdecimal()) and not (character == "X" and place == LENGTH):
            return say(
                f"第 {place} 位“{character}”不是数字，请改正。", f"Character {place}, “{character}”, is not a digit."
            )
    if len(text) not in (15, LENGTH):
        return say(
            f"身份证号应为 18 位，现为 {len(text)} 位。", f"An ID number has 18 characters; this has {len(text)}."
        )
    year, rest = (int(text[6:10]), text[10:14]) if len(text) == LENGTH else (1900 + int(text[6:8]), text[8:12])
    if not (1900 <= year <= 2099 and is_calendar_day(year, int(rest[:2]), int(rest[2:]))):
        where = "7 至 14" if len(text) == LENGTH else "7 至 12"
        return say(
            f"第 {where} 位的出生日期不存在，请核对。",
            f"Digits {where.replace(' 至 ', ' to ')} are no date of birth; please check.",
        )
    if len(text) == LENGTH and (wanted := check_character(text[:17])) != text[17]:
        return _check_trouble(text, wanted)
    return None


def _check_trouble(text: str, wanted: str) -> Text:
    """The check does not fit: the last digit if the others are right; else the one pair that may have been swapped."""
    pairs = [place for place in range(16) if _fits_swapped(text, place)]
    if len(pairs) == 1:
        first, second = pairs[0] + 1, pairs[0] + 2
        return say(
            f"校验不符：第 {first}、{second} 位可能写反了，或第 18 位应为 {wanted}；请核对。",
            f"The check fails: digits {first} and {second} may have been swapped, or the last one should be {wanted}.",
        )
    return say(
        f"校验不符：若前 17 位无误，第 18 位应为 {wanted}；请逐位核对。",
        f"The check fails: if the first 17 digits are right, the last one should be {wanted}.",
    )


def _fits_swapped(text: str, place: int) -> bool:
    """Whether the number is right once the digit at `place` and the next one change places."""
    swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    return swapped != text and check_character(swapped[:17]) == text[17] and _has_day(swapped)


def _has_day(text: str) -> bool:
    return 1900 <= int(text[6:10]) <= 2099 and is_calendar_day(int(text[6:10]), int(text[10:12]), int(text[12:14]))
