"""What is done in the office, and which timed runs and commands do it?"""

from typing import Final

from zhiji.office.core.texts import say
from zhiji.portals.audit.words import assessment, attendance, employment
from zhiji.portals.shared.parts import Text

VERBS: Final[dict[str, Text]] = {
    # accounts and rights
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
    "count_visitor_attempt": say("登记访客尝试次数", "count a visitor's try"),
    # trail and files
    "record_export": say("导出", "export"),
    "reveal": say("查看敏感信息", "reveal"),
    "keep_evidence": say("收存材料", "take a file in"),
    "check_trail": say("核验操作留痕", "check the trail"),
    "seal_anew": say("更换密钥重新加密", "seal with a new key"),
    # persons and proofs
    "register_person": say("登记人员", "register a person"),
    "correct_id_number": say("更正身份证号", "correct an ID number"),
    "correct_name": say("更正姓名", "correct a name"),
    "change_phone": say("变更手机号", "change a mobile number"),
    "change_town": say("变更乡镇", "change the town"),
    "merge_persons": say("合并人员记录", "merge persons"),
    "undo_merge": say("撤销合并", "undo a merge"),
    "judge_different": say("认定为不同的人", "judge to be different persons"),
    "search_all_duplicates": say("查找重复人员", "search for duplicates"),
    "look_up_number": say("按号码查找", "look up a number"),
    "assert_category": say("提出类别证明", "assert a category"),
    "verify_proof": say("核实类别证明", "verify a proof"),
    "refute_proof": say("否定类别证明", "refute a proof"),
    # departments' lists
    "upload_list": say("上传名单", "upload a list"),
    "correct_row": say("更正名单行", "correct a row"),
    "leave_out_row": say("剔除名单行", "leave a row out"),
    "judge_name": say("核对姓名不同", "judge a name that differs"),
    "confirm_list": say("确认名单", "confirm a list"),
    "compare_list": say("比对名单", "compare a list"),
    "withdraw_list": say("撤回名单", "withdraw a list"),
    "grant_feed_right": say("准许报送名单", "let a bureau hand lists in"),
    "withdraw_feed_right": say("收回名单报送权限", "take that right back"),
    # organisations
    "save_draft": say("保存注册草稿", "save a registration's draft"),
    "save_license": say("上传许可证件", "save a licence"),
    "hand_in_registration": say("提交注册申请", "hand a registration in"),
    "approve_organisation": say("通过单位审核", "approve an organisation"),
    "refuse_organisation": say("不予通过单位审核", "refuse an organisation"),
    "return_for_correction": say("退回补正", "return for correction"),
    "suspend_organisation": say("暂停单位资格", "suspend an organisation"),
    "resume_organisation": say("恢复单位资格", "let an organisation go on"),
    "close_organisation": say("注销单位", "close an organisation"),
    "set_validity": say("更新许可与协议期限", "renew licence and agreement"),
    "look_at_license": say("查看许可证件", "look at a licence"),
    "propose_account": say("提出单位账户", "propose an account"),
    "confirm_account": say("复核通过单位账户", "confirm an account"),
    "refuse_account": say("不予通过单位账户", "refuse an account"),
    "ask_for_change": say("申请变更单位信息", "ask for a change"),
    "accept_request": say("同意变更", "grant a change"),
    "decline_request": say("不同意变更", "decline a change"),
    "withdraw_request": say("撤回变更申请", "take a request back"),
    "look_at_paper": say("查看证照文件", "look at a paper"),
    "register_town": say("登记乡镇", "add a town"),
    "rename_town": say("乡镇改名", "rename a town"),
    "register_bureau": say("登记部门", "add a bureau"),
    "change_bureau": say("部门改名", "rename a bureau"),
    "set_up_places": say("按文件登记乡镇和部门", "set up towns and bureaus"),
    # classes
    "engage_teacher": say("聘用教师", "engage a teacher"),
    "release_teacher": say("解聘教师", "release a teacher"),
    "add_qualification": say("登记教师资质", "add a teacher's qualification"),
    "identify_person": say("确认教师身份", "identify a teacher's person"),
    "record_venue": say("登记培训场地", "record a venue"),
    "retire_venue": say("停用培训场地", "retire a venue"),
    "draft_class": say("起草开班备案", "draft a class"),
    "change_class": say("变更班级", "change a class"),
    "plan_lessons": say("编排课程表", "plan the lessons"),
    "move_lesson": say("调整上课安排", "move a lesson"),
    "enrol": say("学员入班", "enrol"),
    "take_off_roster": say("学员退班", "take off the roster"),
    "leave_class": say("学员离班", "leave a class"),
    "suspend_trainee": say("学员暂停", "let a trainee pause"),
    "transfer_trainee": say("学员转班", "transfer a trainee"),
    "resume_trainee": say("学员复班", "let a trainee come back"),
    "note_forecast": say("记录预计补贴", "note a forecast"),
    "file_class": say("提交开班备案", "file a class"),
    "accept_class": say("同意开班备案", "accept a class"),
    "refuse_class": say("不同意开班备案", "refuse a class"),
    "return_class": say("退回开班备案", "return a class"),
    "withdraw_class": say("撤回开班备案", "withdraw a class"),
    "postpone_class": say("延期开班", "postpone a class"),
    "cancel_class": say("取消开班", "cancel a class"),
    "take_roster": say("接收学员名册", "take a roster in"),
    "apply_roster": say("按名册入班", "enrol by a roster"),
    "undo_roster": say("撤销名册导入", "undo a roster"),
    "undo_import": say("撤销目录表格载入", "undo an edition's table"),
    "add_lesson": say("增加课次", "add a lesson"),
    "remove_lesson": say("删除课次", "remove a lesson"),
    # calendar and parameters
    "set_calendar_day": say("设置工作日历", "set a day of the calendar"),
    "propose_parameter": say("提出参数调整", "propose a parameter"),
    "confirm_parameter": say("复核参数调整", "confirm a parameter"),
    # catalogues
    "start_draft": say("起草目录版本", "start an edition's draft"),
    "put_entry": say("写入目录条目", "put an entry"),
    "remove_entry": say("删除目录条目", "remove an entry"),
    "enter_organisation": say("单位列入目录", "enter an organisation"),
    "load_workbook": say("从表格载入目录", "load an edition's workbook"),
    "discard_draft": say("作废目录草稿", "discard a draft"),
    "sign_edition": say("签发目录版本", "sign an edition"),
    "load_code_table": say("载入代码表", "load a code table"),
    # demonstrations
    "seed": say("批量载入虚构人员", "load invented people"),
    "open_demo_account": say("建立演示账号", "open a demonstration's account"),
    **attendance.VERBS,
    **assessment.VERBS,
    **employment.VERBS,
}
RUNS: Final[dict[str, Text]] = {
    "demo": say("演示数据载入", "demonstration set-up"),
    "first_admins": say("系统初始化", "first set-up"),
    "load_code_table": say("代码表载入", "loading of code tables"),
    "nightly_check": say("每晚自动核验", "nightly check"),
    "office places": say("按文件登记乡镇和部门", "setting up of towns and bureaus"),
    "rotate_keys": say("更换密钥", "rotation of keys"),
    "self_registration": say("自助注册", "self-registration"),
    "visitors": say("访客", "visitors"),
    "zhiji seed": say("虚构人员载入", "loading of invented people"),
    **attendance.RUNS,
}
"""Who acts where no person does: a timed run or a command."""


def verb_words(verb: str) -> Text:
    """What a verb is called; «not said» where a change was made without one."""
    return VERBS.get(verb, say("其他操作", "another act")) if verb else say("未注明", "not said")


def name_words(name: str) -> Text:
    """Who it was: a person's name, or a timed run in words."""
    return RUNS.get(name, name)
