"""What are the tables, fields and verbs of attendance called?"""

from typing import Final

from zhiji.office.core.texts import say
from zhiji.portals.shared.parts import Text

TABLES: Final[dict[str, Text]] = {
    "attendance_heldlesson": say("课堂", "lesson held"),
    "attendance_lessonlog": say("课堂日志", "log of a lesson"),
    "attendance_lessonphoto": say("课堂照片", "photo of a lesson"),
    "attendance_correction": say("考勤更正", "correction of attendance"),
    "attendance_teachingdevice": say("教学设备", "teaching device"),
    "attendance_offlinebundle": say("离线记录", "offline record"),
    "attendance_classrecord": say("培训记录", "record of a class"),
    "attendance_classseal": say("培训记录封存", "seal of a record"),
}
FIELDS: Final[dict[str, Text]] = {
    "closed_at": say("结束时间", "closed at"),
    "closed_by": say("结束人", "closed by"),
    "code_seconds": say("签到码有效秒数", "seconds that a code lives"),
    "content": say("内容", "content"),
    "decision_reason": say("审核意见", "reason for the decision"),
    "event_count": say("签到条数", "events"),
    "events_hash": say("签到记录摘要", "hash of the events"),
    "fault": say("拒收原因", "why it was refused"),
    "hash_columns": say("照片纵向特征", "photo's vertical look"),
    "hash_rows": say("照片横向特征", "photo's horizontal look"),
    "headcount": say("到课人数", "headcount"),
    "held": say("课堂", "lesson held"),
    "incidents": say("课堂情况", "what happened"),
    "is_offline": say("是否离线记录", "made offline"),
    "is_time_off": say("拍摄时间是否不符", "taken at another time"),
    "last_hash": say("上一份摘要", "hash of the last one"),
    "last_sequence": say("上一份序号", "number of the last one"),
    "lesson": say("课次", "lesson"),
    "like": say("相似照片", "photo it looks like"),
    "likeness_bits": say("相似差异位数", "bits that differ"),
    "mid_check_at": say("过程签到时间", "mid-check at"),
    "opened_at": say("开始时间", "opened at"),
    "opened_by": say("开始人", "opened by"),
    "public_key": say("设备公钥", "device's public key"),
    "received_at": say("收到时间", "received at"),
    "record": say("培训记录", "record"),
    "reopen_reason": say("重新打开理由", "reason for reopening"),
    "reopened_at": say("重新打开时间", "reopened at"),
    "reopened_by": say("重新打开人", "reopened by"),
    "seal_count": say("封存次数", "seals"),
    "sealed_at": say("封存时间", "sealed at"),
    "sealed_by": say("封存人", "sealed by"),
    "seat": say("座位", "seat"),
    "secret": say("签到码密钥", "secret of the codes"),
    "sent_by": say("发送人", "sent by"),
    "sequence": say("序号", "sequence"),
    "sign_in_at": say("签到时间", "sign-in at"),
    "sign_out_at": say("签退时间", "sign-out at"),
    "signature": say("签名", "signature"),
    "taken_at": say("拍摄时间", "taken at"),
    "written_at": say("填写时间", "written at"),
    "written_by": say("填写人", "written by"),
}
VERBS: Final[dict[str, Text]] = {
    "open_lesson": say("开始签到", "open a lesson"),
    "close_lesson": say("结束签到", "close a lesson"),
    "close_forgotten": say("自动结束签到", "close a lesson that was forgotten"),
    "record_by_hand": say("教师补登签到", "record attendance by hand"),
    "record_by_reader": say("读卡签到", "record attendance by an ID reader"),
}
RUNS: Final[dict[str, Text]] = {"close_forgotten": say("自动结束签到", "closing of forgotten lessons")}
