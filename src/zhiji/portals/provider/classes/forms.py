"""What does an organisation type of a class, its timetable, its people?"""

from datetime import datetime, time, timedelta
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from zhiji.office.classes.choices import assessors, bureaus, courses_for, kinds_for, lesson_kinds, towns
from zhiji.office.classes.filing.draft import ClassFacts
from zhiji.office.classes.resources.selectors import teachers, venues
from zhiji.office.classes.timetable.plan import LessonPlan, Pattern
from zhiji.office.core.actors import Actor
from zhiji.office.core.clock import today
from zhiji.office.core.texts import say
from zhiji.portals.shared.class_parts import WEEKDAYS
from zhiji.portals.shared.fields import DayField, IdNumberField, MoneyField, PhoneField

NONE_CHOSEN: Final = [("", say("（未选择）", "(none)"))]


class ClassForm(forms.Form):
    """The facts of a class."""

    kind = forms.ChoiceField(label=say("班级类型", "Kind of class"))
    name = forms.CharField(
        label=say("班级名称", "Name"),
        max_length=120,
        help_text=say("如：绥阳镇黑木耳种植一班。", "For instance: black fungus, Suiyang, first class."),
    )
    course_uid = forms.ChoiceField(
        label=say("培训项目", "Course"), help_text=say("现行课程目录中本单位可以培训的项目。", "What you may train.")
    )
    starts_on = DayField(label=say("开始日期", "First day"))
    ends_on = DayField(label=say("结束日期", "Last day"))
    planned_headcount = forms.IntegerField(label=say("计划人数", "How many are planned"), min_value=1, max_value=500)
    fee_fen = MoneyField(label=say("收费（元/人）", "Fee for each (yuan)"))
    town_code = forms.ChoiceField(label=say("开班乡镇", "Town"), required=False)
    assessor_code = forms.ChoiceField(label=say("评价机构", "Assessment body"), required=False)
    exam_on = DayField(label=say("考核日期", "Exam on"), required=False)
    exam_plan = forms.CharField(label=say("考核安排", "Exam plan"), max_length=300, required=False)
    bureau_code = forms.ChoiceField(
        label=say("主管部门", "Managing bureau"),
        required=False,
        help_text=say("仅戒毒人员培训填写。", "For drug-rehabilitation training only."),
    )
    contact_name = forms.CharField(label=say("联系人", "Contact"), max_length=60, required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        courses = [(str(each.uid), _course(each)) for each in courses_for(actor=actor, on=today())]
        self._choose("kind", kinds_for(actor))
        self._choose("course_uid", [("", say("请选择", "Choose")), *courses])
        self._choose("town_code", [*NONE_CHOSEN, *towns()])
        self._choose("assessor_code", [*NONE_CHOSEN, *assessors()])
        self._choose("bureau_code", [*NONE_CHOSEN, *bureaus()])

    def _choose(self, name: str, choices: list[Any]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def facts(self) -> ClassFacts:
        """What a valid form says."""
        return ClassFacts(**self.cleaned_data)


def _course(entry: Any) -> str:
    return f"{entry.title} · {entry.get_level_display()} · {entry.hours} {say('课时', 'hours')}"


class _LessonFields(forms.Form):
    """Who teaches, where, what."""

    teacher_uid = forms.ChoiceField(label=say("教师", "Teacher"))
    venue_uid = forms.ChoiceField(label=say("场所", "Venue"))

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        engaged = teachers(actor=actor).filter(state="engaged")
        rooms = venues(actor=actor).filter(state="in_use")
        self._choose("teacher_uid", [(str(each.uid), each.person.name) for each in engaged])
        self._choose("venue_uid", [(str(each.uid), f"{each.name}（{each.capacity}）") for each in rooms])

    def _choose(self, name: str, choices: list[Any]) -> None:
        self.fields[name].choices = [("", say("请选择", "Choose")), *choices]  # type: ignore[attr-defined]


class PatternForm(_LessonFields):
    """A whole timetable from a pattern of days: mornings and afternoons until the hours are full."""

    first = DayField(label=say("第一节课日期", "First lesson on"))
    weekdays = forms.MultipleChoiceField(
        label=say("上课日", "Days"),
        choices=[(str(number), label) for number, label in enumerate(WEEKDAYS)],
        widget=forms.CheckboxSelectMultiple,
        initial=["0", "1", "2", "3", "4"],
    )
    morning_from = forms.TimeField(label=say("上午开始", "Morning from"), required=False, initial=time(8, 30))
    morning_hours = forms.IntegerField(label=say("上午课时", "Morning hours"), min_value=0, max_value=6, initial=4)
    afternoon_from = forms.TimeField(label=say("下午开始", "Afternoon from"), required=False, initial=time(13, 30))
    afternoon_hours = forms.IntegerField(label=say("下午课时", "Afternoon hours"), min_value=0, max_value=6, initial=4)
    break_minutes = forms.IntegerField(
        label=say("每半天休息（分钟）", "Breaks in each half day (minutes)"), min_value=0, max_value=90, initial=20
    )
    theory_content = forms.CharField(label=say("理论授课内容", "Theory: what is taught"), max_length=200)
    practice_content = forms.CharField(label=say("实操授课内容", "Practice: what is taught"), max_length=200)

    def clean(self) -> dict[str, Any]:
        """Raises ValidationError where no lesson would come of it."""
        given = super().clean() or {}
        if not self.errors and not self.pattern().daily:
            raise ValidationError(say("请至少安排上午或下午的课时。", "Give hours for mornings or afternoons."))
        return given

    def pattern(self) -> Pattern:
        """The days and the lessons of each."""
        given, daily = self.cleaned_data, []
        for half in ("morning", "afternoon"):
            begins, hours = given.get(f"{half}_from"), given.get(f"{half}_hours") or 0
            if begins and hours:
                long = timedelta(minutes=45 * hours + given["break_minutes"])
                daily.append((begins, (datetime.combine(today(), begins) + long).time(), hours))
        return Pattern(frozenset(int(each) for each in given["weekdays"]), tuple(daily))


class LessonForm(_LessonFields):
    """One lesson."""

    kind = forms.ChoiceField(label=say("类别", "Kind"), choices=lesson_kinds)
    on = DayField(label=say("日期", "Day"))
    begins = forms.TimeField(label=say("开始", "From"))
    ends = forms.TimeField(label=say("结束", "To"))
    hours = forms.IntegerField(label=say("课时", "Class hours"), min_value=1, max_value=12)
    content = forms.CharField(label=say("授课内容", "What is taught"), max_length=200)

    def plan(self) -> LessonPlan:
        """The lesson that a valid form says."""
        given = self.cleaned_data

        def at(name: str) -> datetime:
            return timezone.make_aware(datetime.combine(given["on"], given[name]))

        return LessonPlan(
            given["kind"],
            at("begins"),
            at("ends"),
            given["hours"],
            given["content"],
            given["teacher_uid"],
            given["venue_uid"],
        )


class MoveForm(LessonForm):
    """A lesson in another's place, and why."""

    reason = forms.CharField(label=say("变更理由", "Why"), max_length=300)


class EnrolForm(forms.Form):
    """One trainee."""

    name = forms.CharField(label=say("姓名", "Name"), max_length=60)
    id_number = IdNumberField()
    phone = PhoneField(label=say("手机号", "Mobile number"), required=False)
    fee_paid_by = forms.ChoiceField(
        label=say("付费方", "Who pays the fee"),
        choices=[
            ("institution", say("培训主体（个人不交费）", "the organisation")),
            ("person", say("个人", "the person")),
        ],
    )


class RosterForm(forms.Form):
    """A roster as a workbook."""

    file = forms.FileField(
        label=say("名单文件", "The roster"), help_text=say("Excel 或 CSV，20MB 以内", "Excel or CSV, up to 20 MB")
    )


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=say("理由", "Reason"), max_length=300)


class PostponeForm(ReasonForm):
    """By how many days, and why."""

    days = forms.IntegerField(label=say("推迟天数", "By days"), min_value=1, max_value=180)
    field_order = ("days", "reason")


class TransferForm(ReasonForm):
    """Into which class, and why."""

    class_uid = forms.ChoiceField(label=say("转入班级", "Into"))
    field_order = ("class_uid", "reason")

    def __init__(self, *args: Any, choices: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["class_uid"].choices = choices  # type: ignore[attr-defined]


class VenueForm(forms.Form):
    """A venue."""

    name = forms.CharField(label=say("名称", "Name"), max_length=80)
    town_code = forms.ChoiceField(label=say("乡镇", "Town"))
    address = forms.CharField(label=say("地址", "Address"), max_length=200)
    capacity = forms.IntegerField(label=say("容纳人数", "Holds"), min_value=1, max_value=1000)
    latitude = forms.DecimalField(
        label=say("纬度", "Latitude"), max_digits=9, decimal_places=6, min_value=-90, max_value=90,
        help_text=say("如 44.064300；手机地图中长按该地点可见。", "Such as 44.064300."),
    )  # fmt: skip
    longitude = forms.DecimalField(
        label=say("经度", "Longitude"), max_digits=9, decimal_places=6, min_value=-180, max_value=180
    )
    radius_m = forms.IntegerField(
        label=say("签到范围（米）", "Fence (metres)"), min_value=20, max_value=5000, initial=200
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["town_code"].choices = [("", say("请选择", "Choose")), *towns()]  # type: ignore[attr-defined]


class TeacherForm(forms.Form):
    """A teacher with the first paper."""

    name = forms.CharField(label=say("姓名", "Name"), max_length=60)
    id_number = IdNumberField()
    phone = PhoneField(label=say("手机号", "Mobile number"), required=False)


class QualificationForm(forms.Form):
    """A paper that lets a teacher teach."""

    occupation_code = forms.CharField(label=say("职业编码", "Occupation code"), max_length=20)
    highest_level = forms.TypedChoiceField(label=say("最高等级", "Up to grade"), coerce=int)
    title = forms.CharField(label=say("证书或证明名称", "Which paper"), max_length=120)
    valid_from = DayField(label=say("有效期起", "Valid from"))
    valid_to = DayField(
        label=say("有效期止", "Valid to"), required=False, help_text=say("长期有效留空。", "Empty: no end.")
    )

    def __init__(self, *args: Any, levels: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["highest_level"].choices = levels  # type: ignore[attr-defined]
