"""What do the values of fields mean, and for what were sealed texts and files taken?"""

import json
from datetime import date, datetime
from typing import Any, Final

from zhiji.office.core.texts import say
from zhiji.portals.audit.words.fields import field_words
from zhiji.portals.audit.words.tables import table_words
from zhiji.portals.shared.parts import Text
from zhiji.portals.shared.wording import NOTHING, day, moment

LABELS: Final[dict[str, Text]] = {
    "insert": say("新增", "added"),
    "update": say("更改", "changed"),
    "delete": say("删除", "removed"),
}
CODES: Final[dict[str, Text]] = {
    "core_evidence.purpose.feed": say("部门名单", "a department's list"),
    "core_evidence.purpose.category_proof": say("类别证明", "proof of a category"),
    "core_evidence.purpose.registry.proof": say("类别证明", "proof of a category"),
    "core_evidence.purpose.registry.license": say("单位许可证件", "an organisation's licence"),
    "core_evidence.purpose.roster": say("学员名册", "a roster"),
    "core_evidence.purpose.month_sheet": say("月份导入文件", "a workbook of months"),
    "core_evidence.purpose.certificate_sheet": say("证书导入文件", "a workbook of certificates"),
    "core_evidence.purpose.directory.import": say("目录表格", "a table for an edition"),
    "core_export.kind.own_classes": say("本单位培训班", "one's own classes"),
    "core_export.kind.classes": say("培训班", "classes"),
    "core_evidence.purpose.attendance.correction": say("考勤更正证明", "proof for a correction"),
    "core_evidence.purpose.attendance.photo": say("课堂照片", "a lesson's photo"),
    "core_export.kind.trail": say("操作留痕", "the trail"),
    "core_export.kind.sign_ins": say("登录记录", "sign-ins"),
    "core_export.kind.reveals": say("查看敏感信息记录", "reveals"),
    "core_export.kind.checks": say("留痕核验记录", "checks of the trail"),
    "core_export.kind.accounts": say("账号", "accounts"),
    "core_export.kind.grants": say("授权", "rights"),
    "core_export.kind.failed_jobs": say("失败的后台任务", "failed jobs"),
    "core_export.kind.feed": say("部门名单", "a department's list"),
    "core_export.kind.organisations": say("单位", "organisations"),
}
"""Codes that stand in fields without a choice of their own."""
_TABLE_OF: Final = {
    "assessment.certificate": "assessment_certificate",
    "assessment.certificate_sheet_row": "assessment_certificatesheetrow",
    "attendance.held_lesson": "attendance_heldlesson",
    "employment.month_sheet_row": "employment_monthsheetrow",
    "registry.feed_row": "registry_feedrow",
    "registry.former_id_number": "registry_formeridnumber",
    "registry.organisation": "registry_organisation",
    "registry.organisation_account": "registry_organisationaccount",
    "registry.organisation_request": "registry_organisationrequest",
    "registry.person": "registry_person",
    "registry.registration_draft": "registry_registrationdraft",
}


def label_words(label: str) -> Text:
    """Whether a row was added, changed or removed."""
    return LABELS.get(label, say("其他", "other"))


def purpose_words(purpose: str) -> str:
    """What a sealed text is: `人员 · 身份证号`."""
    where, _, field = purpose.rpartition(".")
    table = _TABLE_OF.get(where, "")
    return f"{table_words(table)} · {field_words(table, field)}"


def value_words(table: str, field: str, value: Any, choices: dict[Any, Any]) -> str:
    """A value as people read it: a choice or code in words, an instant by the clock here, a yes or no."""
    code = f"{table}.{field}.{value}"
    if value is None or value == "":
        return NOTHING
    if value in choices if not isinstance(value, dict | list) else False:
        return str(choices[value])
    if code in CODES:
        return str(CODES[code])
    if table == "core_reveal" and field == "purpose":
        return purpose_words(str(value))
    match value:
        case bool():
            return str(say("是", "yes") if value else say("否", "no"))
        case datetime():
            return moment(value)
        case date():
            return day(value)
        case dict() | list():
            return json.dumps(value, ensure_ascii=False)
    return str(value)
