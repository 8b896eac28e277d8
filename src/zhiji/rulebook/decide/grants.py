"""What a run has granted so far, person by person."""

from zhiji.rulebook.decide.fold_table import G_PERSON, G_SLOT, GRANT_SIZE, NO_GRANT


class Grants:
    """What a run has granted so far: the table that the fold reads, and each person's chain through it."""

    def __init__(self) -> None:
        self.table: list[int] = []
        self.before: list[int] = []
        self.amounts: list[int] = []
        self.latest: list[int] = []
        self.slots: list[int] = []
        self.claim_ids: list[str] = []
        self._persons: dict[int, int] = {}
        self._slots: dict[tuple[int, int, int], int] = {}

    def add(
        self, person: int, grant: tuple[int, ...], amount: int, claim_id: str, key: tuple[int, int, int] | None
    ) -> int:
        """Enter a claim; returns its number in the table.

        `amount`: fen asked, or granted before. `key`: the employer's month that it uses, if limited.
        """
        number = len(self.before)
        at = len(self.table)
        self.table += grant
        self.before.append(NO_GRANT)
        self.amounts.append(amount)
        self.claim_ids.append(claim_id)
        place = self._persons.setdefault(person, len(self._persons))
        if place == len(self.latest):
            self.latest.append(NO_GRANT)
        self.table[at + G_PERSON] = place
        if key is not None:
            slot = self._slots.setdefault(key, len(self._slots))
            if slot == len(self.slots):
                self.slots.append(0)
            self.table[at + G_SLOT] = slot
        return number

    def of(self, claim: int) -> list[int]:
        """The person's grants so far, earliest first."""
        chain = []
        grant = self.latest[self.table[claim * GRANT_SIZE]]
        while grant >= 0:
            chain.append(grant)
            grant = self.before[grant]
        return chain[::-1]
