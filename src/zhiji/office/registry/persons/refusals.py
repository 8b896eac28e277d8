"""How is a change to a person refused where another record stands in its way? With the way to that record."""

from uuid import UUID

from zhiji.office.core.refusals import Refusal


class AlreadyRegistered(Refusal):
    """The number is registered. `person_uid` leads to the record that has it."""

    def __init__(self, person_uid: UUID, name: str) -> None:
        self.person_uid = person_uid
        super().__init__(
            f"这个身份证号已登记在“{name}”名下，没有重复登记。请打开该记录核对。",
            f"This ID number is registered already, for {name}; nothing was added. Open that record.",
            field="id_number",
        )


class BelongsToAnother(Refusal):
    """The number that was to be put in is another record's. `person_uid` leads to it, for a merge."""

    def __init__(self, person_uid: UUID, name: str) -> None:
        self.person_uid = person_uid
        super().__init__(
            f"这个身份证号已登记在“{name}”名下，不能直接更正。如果两条记录是同一人，请办理合并。",
            f"This ID number is registered for {name}. If both records are one person, merge them.",
            field="id_number",
        )
