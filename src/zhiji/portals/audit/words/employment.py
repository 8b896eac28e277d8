"""What are the tables, fields and verbs of employment called?"""

from typing import Final

from zhiji.office.core.texts import say
from zhiji.portals.shared.parts import Text

TABLES: Final[dict[str, Text]] = {
    "employment_workmonth": say("以工代训月份", "work-based month"),
    "employment_apprenticeship": say("学徒协议", "apprenticeship agreement"),
    "employment_placement": say("就业推荐", "placement"),
    "employment_monthsheet": say("月份导入文件", "workbook of months"),
    "employment_monthsheetrow": say("月份导入行", "row of a workbook of months"),
}
FIELDS: Final[dict[str, Text]] = {
    "agreed_at": say("院校确认时间", "confirmed at"),
    "agreed_by": say("院校确认人", "confirmed by"),
    "employed_on": say("就业日期", "employed on"),
    "employer": say("用人单位", "employer"),
    "employer_name": say("用人单位名称", "name of the employer"),
    "end_reason": say("终止原因", "reason for the end"),
    "ended_on": say("提前终止日期", "ended on"),
    "institution": say("培训机构", "institution"),
    "insurance": say("参保核实", "insurance"),
    "insurance_at": say("参保核实时间", "insurance decided at"),
    "insurance_batch": say("参保依据名单", "list for the insurance"),
    "insurance_by": say("参保核实人", "insurance decided by"),
    "insurance_evidence": say("参保证明", "proof of insurance"),
    "insurance_reason": say("参保核实说明", "reason on the insurance"),
    "insurance_source": say("参保核实依据", "insurance decided on"),
    "month": say("月份", "month"),
    "region_code": say("就业地区划代码", "region of the work"),
    "school": say("培养院校", "school"),
    "slip": say("推荐就业回执", "recommendation slip"),
    "stayed_months": say("在岗月数", "months stayed"),
    "training_years": say("培养年限", "training years"),
    "wage": say("工资核实", "wage"),
    "wage_at": say("工资核实时间", "wage decided at"),
    "wage_band": say("工资区间", "band of the wage"),
    "wage_by": say("工资核实人", "wage decided by"),
    "wage_evidence": say("工资证明", "proof of the wage"),
    "wage_reason": say("工资核实说明", "reason on the wage"),
    "work_month": say("以工代训月份", "work-based month"),
}
VERBS: Final[dict[str, Text]] = {
    "record_month": say("登记以工代训月份", "record a work-based month"),
    "add_month_proof": say("补充月份证明", "hand in a proof of a month"),
    "withdraw_month": say("撤回月份", "withdraw a month"),
    "decide_month_fact": say("核实月份", "decide on a month"),
    "compare_months": say("月份比对参保名单", "compare months with lists"),
    "read_month_sheet": say("读取月份文件", "read a workbook of months"),
    "take_month_rows": say("导入月份文件", "take rows of months"),
    "record_agreement": say("登记学徒协议", "record an agreement"),
    "confirm_agreement": say("院校确认学徒协议", "confirm an agreement"),
    "decide_agreement": say("核实学徒协议", "decide on an agreement"),
    "end_agreement": say("终止学徒协议", "end an agreement"),
    "record_placement": say("登记就业推荐", "record a placement"),
    "note_stay": say("登记在岗月数", "note how long somebody stayed"),
    "withdraw_placement": say("撤回就业推荐", "withdraw a placement"),
    "decide_placement": say("核实就业推荐", "decide on a placement"),
}
