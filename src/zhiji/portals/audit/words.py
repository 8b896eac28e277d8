"""What are verbs and tables called in the trail? A word of the office's, not one of the program's."""

from typing import TYPE_CHECKING, Final, Union

from zhiji.office.core.texts import say

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Text = Union[str, "_StrPromise"]

VERBS: Final[dict[str, Text]] = {
    "create_account": say("建立账号", "make an account"),
    "close_account": say("停用账号", "close an account"),
    "reopen_account": say("恢复账号", "reopen an account"),
    "reset_password": say("重置密码", "give out a password"),
    "set_own_password": say("修改本人密码", "change one's password"),
    "reset_second_factor": say("重置第二因素", "reset a second factor"),
    "end_own_sessions": say("结束本人登录", "end one's sessions"),
    "record_sign_in": say("登录", "sign in"),
    "grant_role": say("授权", "grant a role"),
    "revoke_role": say("撤销角色", "revoke a role"),
    "appoint_first_administrators": say("设立三员", "make the first administrators"),
    "ask_for_change": say("申请变更", "ask for a change"),
    "accept_request": say("同意变更", "grant a change"),
    "decline_request": say("不同意变更", "decline a change"),
    "withdraw_request": say("撤回变更申请", "take a request back"),
    "look_at_paper": say("查看证照文件", "look at a paper"),
    "record_export": say("导出", "export"),
    "reveal": say("查看敏感信息", "reveal"),
}
TABLES: Final[dict[str, Text]] = {
    "core_user": say("账号", "account"),
    "core_signin": say("登录记录", "sign-in"),
    "core_reveal": say("敏感信息查看记录", "reveal"),
    "core_export": say("导出记录", "export"),
    "core_evidence": say("证明材料", "evidence"),
    "registry_appointment": say("角色任命", "appointment"),
    "registry_organisation": say("单位", "organisation"),
    "registry_organisationaccount": say("单位账户", "organisation's account"),
    "registry_organisationpaper": say("单位证照和协议", "organisation's licence or agreement"),
    "registry_organisationrequest": say("单位变更申请", "organisation's request"),
    "directory_editionimport": say("目录表格上传", "table handed in for an edition"),
    "registry_person": say("人员", "person"),
    "registry_formeridnumber": say("曾用证件号码", "former ID number"),
    "registry_personmerge": say("人员合并", "merge of persons"),
    "registry_town": say("乡镇", "town"),
    "registry_bureau": say("部门", "bureau"),
}
LABELS: Final[dict[str, Text]] = {
    "insert": say("新增", "added"),
    "update": say("更改", "changed"),
    "delete": say("删除", "removed"),
}


def verb_words(verb: str) -> Text:
    """What a verb is called; itself where nobody has said."""
    return VERBS.get(verb, verb or say("未注明", "not said"))


def table_words(table: str) -> Text:
    """What a table is called; itself where nobody has said."""
    return TABLES.get(table, table)
