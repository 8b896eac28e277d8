"""What are the tables called whose rows the trail tells of?"""

from typing import Final

from zhiji.office.core.texts import say
from zhiji.portals.audit.words import assessment, attendance, employment
from zhiji.portals.shared.parts import Text

TABLES: Final[dict[str, Text]] = {
    "core_user": say("账号", "account"),
    "core_signin": say("登录记录", "sign-in"),
    "core_reveal": say("敏感信息查看记录", "reveal"),
    "core_export": say("导出记录", "export"),
    "core_evidence": say("证明材料", "evidence"),
    "core_auditcheck": say("留痕核验记录", "check of the trail"),
    "registry_appointment": say("角色任命", "appointment"),
    "registry_organisation": say("单位", "organisation"),
    "registry_organisationaccount": say("单位账户", "organisation's account"),
    "registry_organisationpaper": say("单位证照和协议", "organisation's licence or agreement"),
    "registry_organisationrequest": say("单位变更申请", "organisation's request"),
    "registry_registrationdraft": say("注册草稿", "registration's draft"),
    "registry_person": say("人员", "person"),
    "registry_formeridnumber": say("曾用证件号码", "former ID number"),
    "registry_personmerge": say("人员合并", "merge of persons"),
    "registry_duplicatepair": say("疑似重复人员", "possible duplicates"),
    "registry_numberlookup": say("号码查找记录", "look-up of a number"),
    "registry_categoryproof": say("类别证明", "proof of a category"),
    "registry_feedbatch": say("部门名单", "department's list"),
    "registry_feedrow": say("部门名单行", "row of a list"),
    "registry_feedright": say("名单报送权限", "right to hand in lists"),
    "registry_town": say("乡镇", "town"),
    "registry_bureau": say("部门", "bureau"),
    "core_calendarday": say("工作日历", "day of the calendar"),
    "core_parameter": say("参数", "parameter"),
    "classes_classversion": say("班级版本", "version of a class"),
    "classes_enrolment": say("入班记录", "enrolment"),
    "classes_lesson": say("课次", "lesson"),
    "classes_lessonmove": say("调课记录", "move of a lesson"),
    "classes_teacher": say("教师", "teacher"),
    "classes_teacherqualification": say("教师资质", "teacher's qualification"),
    "classes_trainingclass": say("培训班", "class"),
    "classes_venue": say("培训场地", "venue"),
    "classes_rosterfile": say("学员名册文件", "roster file"),
    "directory_editionimport": say("目录表格上传", "table handed in for an edition"),
    "directory_edition": say("目录版本", "edition"),
    "directory_courseentry": say("培训课程条目", "course entry"),
    "directory_shortageentry": say("急需紧缺职业条目", "shortage entry"),
    "directory_institutionentry": say("培训机构条目", "institution entry"),
    "directory_assessorentry": say("评价机构条目", "assessor entry"),
    "directory_codetable": say("代码表", "code table"),
    "directory_code": say("代码", "code"),
    **attendance.TABLES,
    **assessment.TABLES,
    **employment.TABLES,
}


def table_words(table: str) -> Text:
    """What a table is called."""
    return TABLES.get(table, say("其他数据", "other data"))
