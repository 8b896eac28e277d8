"""What stands on the kit's page? Invented things only; they also show how each component is used."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, ClassVar, Final

from django import forms
from django.core.paginator import Paginator

from zhiji.office.core.texts import say
from zhiji.portals.shared.fields import DayField, IdNumberField, MoneyField, MonthField, PhoneField
from zhiji.portals.shared.filters import RangeField
from zhiji.portals.shared.job_progress import JobShown
from zhiji.portals.shared.parts import Act, Empty, Fact, PageHead, RowResult, State, Step, Tab
from zhiji.portals.shared.tables import Column, CountColumn, DayColumn, KitTable, MaskedColumn, MoneyColumn, StateColumn

AT: Final = datetime(2020, 6, 15, 2, 30, tzinfo=UTC)
GOOD, BAD = State(say("已核验", "verified"), "good"), State(say("不符", "does not match"), "bad")
STATES: Final = [
    State(say("待受理", "waiting"), "waiting"),
    State(say("审核中", "under review"), "working"),
    State(say("已通过", "approved"), "good"),
    State(say("未通过", "refused"), "bad"),
    State(say("即将超期", "nearly late"), "warning"),
    State(say("已撤回", "withdrawn"), "off"),
]
HEAD: Final = PageHead(
    say("电工（中级）第 3 期", "Electrician (intermediate), class 3"),
    state=STATES[1],
    subtitle=say("绥阳职业培训学校", "Suiyang vocational school"),
    owner=say("李经办", "Li, clerk"),
    days_left=2,
    deadline_on=date(2020, 6, 17),
    main=Act(say("通过审核", "Approve"), "/kit/", icon="check"),
    more=[
        Act(say("打印", "Print"), "/kit/", icon="printer"),
        Act(
            say("退回补正", "Send back"),
            "/kit/",
            method="post",
            icon="arrow-left",
            warning=say(
                "将退回机构补正，30 名学员的名单可再修改。",
                "It goes back to the school, and the list of 30 trainees can be changed.",
            ),
            asks_reason=True,
        ),
        Act(
            say("撤销班次", "Cancel the class"),
            "/kit/",
            method="post",
            icon="trash",
            warning=say(
                "将撤销本班次，30 名学员的报名一并取消，不能恢复。",
                "The class and the enrolments of 30 trainees end; this cannot be undone.",
            ),
            destructive=True,
        ),
    ],
    back=(say("班次列表", "Classes"), "/kit/"),
)
STEPS: Final = [
    Step(say("开班备案", "Filed"), "done", date(2020, 5, 8), say("绥阳职业培训学校", "Suiyang vocational school")),
    Step(
        say("受理答复", "Answered"),
        "done",
        AT,
        say("李经办", "Li, clerk"),
        say("3 个工作日内答复", "answered within three working days"),
    ),
    Step(say("培训进行", "Running"), "now", note=say("已完成 48 课时，共 120 课时", "48 of 120 class hours")),
    Step(say("申领补贴", "Claimed"), "next"),
]
TABS: Final = [
    Tab(say("概况", "Overview"), "/kit/", True),
    Tab(say("学员", "Trainees"), "/kit/?tab=2", count=30),
    Tab(say("考勤", "Attendance"), "/kit/?tab=3"),
]
FACTS: Final = [
    Fact(
        say("职业（工种）", "Occupation"),
        say("电工", "electrician"),
        say("2020 年目录第 2 版", "catalogue of 2020, second edition"),
        "/kit/",
    ),
    Fact(say("课时", "Class hours"), "120"),
    Fact(say("收费标准", "Fee"), "¥1,200.00", say("截至 2020-06-01", "as of 2020-06-01")),
]
RESULTS: Final = [
    RowResult(2, say("王晓明", "Wang Xiaoming"), GOOD),
    RowResult(
        3,
        say("赵小兰", "Zhao Xiaolan"),
        BAD,
        say(
            "身份证号第 18 位不符，请核对后重传此行。",
            "The last digit of the ID number is wrong; correct the row and upload it again.",
        ),
    ),
]


class SampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(
        label=say("姓名", "Name"), max_length=30, help_text=say("与身份证一致。", "As on the ID card.")
    )
    id_number = IdNumberField()
    phone = PhoneField(required=False)
    fee = MoneyField(
        label=say("收费（元）", "Fee (yuan)"), help_text=say("不超过目录标准。", "Not above the catalogue's.")
    )
    opens_on = DayField(label=say("开班日期", "Opens on"))
    month = MonthField(label=say("所属月份", "Month"), required=False)
    level = forms.ChoiceField(
        label=say("等级", "Level"), choices=[("4", say("中级工", "intermediate")), ("5", say("初级工", "elementary"))]
    )
    shift = forms.ChoiceField(
        label=say("班次时间", "Time of day"),
        widget=forms.RadioSelect,
        choices=[("d", say("白天", "by day")), ("e", say("晚上", "evenings"))],
    )
    note = forms.CharField(label=say("备注", "Note"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    agreed = forms.BooleanField(label=say("已核对原件", "I have seen the originals"))


class SamplePhoneForm(forms.Form):
    """One question of a phone page."""

    code = forms.CharField(
        label=say("签到码", "Sign-in code"),
        help_text=say("老师屏幕上的 6 位数字。", "Six digits on the teacher's screen."),
    )


class SampleUploadForm(forms.Form):
    """A file to hand in."""

    file = forms.FileField(
        label=say("学员名单", "List of trainees"),
        help_text=say("xlsx 或 csv，不超过 2 MB", "xlsx or csv, 2 MB at most"),
    )


class SampleFilterForm(forms.Form):
    """What a filter's form holds."""

    words = forms.CharField(label=say("姓名", "Name"), required=False)
    state = forms.ChoiceField(
        label=say("状态", "State"), required=False, choices=[("", say("全部", "all")), ("g", say("已核验", "verified"))]
    )
    opened = RangeField(label=say("开班日期", "Opened"), part=DayField)
    fee = RangeField(label=say("金额（元）", "Sum (yuan)"), part=MoneyField)


@dataclass(frozen=True)
class SampleFilter:
    """Stands for a FilterSet, without a table behind it."""

    form: forms.Form


class SampleTable(KitTable):
    """A table with every kind of column."""

    key = "sample"
    caption = say("学员名单", "Trainees")
    fixed = frozenset({"name"})
    summed: ClassVar = {"paid": "paid", "hours": "hours"}
    empty = Empty(
        say("还没有学员。", "There are no trainees yet."),
        say("上传名单，或逐个添加。", "Upload a list, or add them one by one."),
    )
    name = Column(verbose_name=say("姓名", "Name"))
    id_number = MaskedColumn(verbose_name=say("身份证号", "ID number"))
    opened = DayColumn(verbose_name=say("开班日期", "Opened"))
    state = StateColumn(verbose_name=say("状态", "State"), orderable=False)
    hours = CountColumn(verbose_name=say("课时", "Class hours"))
    paid = MoneyColumn(verbose_name=say("补贴", "Subsidy"))


class SampleCard:
    """Stands for a job card."""

    uid, title = "", say("导入学员名单", "Import the list of trainees")
    done_count, total_count, message_zh, message_en = 4200, 10000, "", ""
    result: Any = None
    state: Any
    started_at: datetime | None = datetime(2020, 6, 15, 2, 29, 50, tzinfo=UTC)
    ended_at: datetime | None = None

    def __init__(self, state: str, **more: Any) -> None:
        self.state = state
        self.__dict__ |= more

    def get_state_display(self) -> Any:
        """The state in words."""
        return {"started": say("进行中", "at work"), "finished": say("已完成", "finished")}[self.state]


def sample_rows() -> list[dict[str, Any]]:
    """Thirty people who do not exist."""
    names = [say("王晓明", "Wang Xiaoming"), say("赵小兰", "Zhao Xiaolan"), say("孙大海", "Sun Dahai")]
    return [
        {
            "name": names[n % 3],
            "id_number": f"231098199001{n + 1:02d}{n:03d}X",
            "opened": date(2020, 5, 1 + n),
            "state": STATES[n % 6],
            "hours": 120 - n,
            "paid": 123450 + 10100 * n,
        }
        for n in range(30)
    ]


def samples(hidden: frozenset[str] = frozenset()) -> dict[str, Any]:
    """All that the kit's page shows; `hidden` are the columns that the reader put away."""
    table, nothing = SampleTable(sample_rows(), hidden=hidden), SampleTable([])
    table.paginate(page=1, per_page=6)
    upload = SampleUploadForm()
    years = ["2019", "2020", "2021"]
    numbers = [2100, 4300, 2600]
    option = {
        "xAxis": {"type": "category", "data": years},
        "yAxis": {"type": "value", "name": str(say("人次", "person-times"))},
        "series": [{"type": "bar", "data": numbers, "name": str(say("培训人次", "trained"))}],
    }
    finished = SampleCard(
        "finished",
        done_count=10000,
        ended_at=AT,
        message_zh="已导入 9,988 人，12 行有误。",
        message_en="9,988 persons imported, 12 rows with errors.",
    )
    return {
        "head": HEAD,
        "states": STATES,
        "steps": STEPS,
        "tabs": TABS,
        "facts": FACTS,
        "results": RESULTS,
        "table": table,
        "nothing": nothing,
        "page_range": list(Paginator(sample_rows(), 6).page_range),
        "filter": SampleFilter(SampleFilterForm()),
        "upload": upload,
        "upload_field": upload["file"],
        "jobs": [JobShown.of(SampleCard("started"), AT), JobShown.of(finished, AT)],
        "option": option,
        "chart_rows": list(zip(years, [f"{n:,}" for n in numbers], strict=True)),
        "chart_head": [say("年度", "Year"), say("人次", "Person-times")],
    }
