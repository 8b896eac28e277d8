"""What do the office's sheets call the columns and the codes? The contract's Chinese words."""

from typing import Final

HEADINGS: Final[dict[str, str]] = {
    "claim_id": "申领编号", "benefit": "补贴项目", "person_id": "身份证号", "name": "姓名", "town": "乡镇",
    "categories": "人员类别", "class_id": "班级编号", "filed_on": "开班备案日期", "started_on": "开始日期",
    "ended_on": "结束日期", "claimed_on": "申领日期", "occupation": "职业编码", "level": "等级",
    "project": "培训项目编码", "certificate": "证书类型", "certificate_on": "发证日期", "planned_hours": "计划课时",
    "attended_hours": "实际课时", "attended_days": "出勤天数", "months": "月数", "fee": "收费金额",
    "fee_standard": "收费标准", "fee_paid_by": "付费方", "employer_id": "企业信用代码",
    "institution_id": "机构信用代码", "contract_months": "合同月数", "hired_on": "入职日期", "insured": "是否参保",
    "wage_paid": "是否发放工资", "draws_pension": "是否领取养老金", "on_establishment": "是否在编",
    "recommended": "是否推荐就业", "employed_on": "就业日期", "employed_region": "就业地区划",
}  # fmt: skip
"""The contract's columns in its order; 姓名 and 乡镇, which it does not ask for, stand where an office has them."""

EXTRA: Final = ("name", "town")
DATES: Final = ("filed_on", "started_on", "ended_on", "claimed_on", "certificate_on", "hired_on", "employed_on")

WORDS: Final[dict[str, dict[str, str]]] = {
    "benefit": {
        "skill_level": "技能等级培训补贴", "apprenticeship": "新型学徒制培训补贴", "pre_job": "岗前培训补贴",
        "job_transfer": "转岗转业培训补贴", "work_based_poor": "以工代训补贴（贫困劳动力）",
        "work_based_insured": "以工代训补贴（参保企业）", "free_training": "免费培训补贴",
        "project_based": "项目制培训补贴", "rehab_training": "戒毒人员培训补贴", "entrepreneurship": "创业培训补贴",
        "living_allowance": "生活费补贴", "placement_grant": "就业服务补助",
    },
    "categories": {
        "employee": "企业职工", "rural_migrant": "农村转移就业劳动者", "school_leaver": "两后生",
        "school_leaver_rural": "两后生中的农村学员", "school_leaver_low_income": "两后生中的城市低保家庭学员",
        "laid_off": "下岗失业人员", "job_transfer_worker": "转岗职工", "veteran": "退役军人",
        "graduating_student": "毕业年度高校毕业生", "hard_to_employ": "就业困难人员", "disabled": "残疾人",
        "poor_household_child": "贫困家庭子女", "poor_worker": "贫困劳动力", "drug_rehab": "戒毒人员",
        "zero_employment_household": "零就业家庭成员", "capacity_cut": "去产能失业人员", "other_need": "其他有培训需求人员",
    },
    "certificate": {
        "vocational_qualification": "职业资格证书", "skill_level": "职业技能等级证书",
        "specialised_ability": "专项职业能力证书", "special_operation": "特种作业操作证书",
        "completion": "培训合格证书",
    },
    "fee_paid_by": {"person": "个人", "institution": "培训主体"},
}  # fmt: skip
