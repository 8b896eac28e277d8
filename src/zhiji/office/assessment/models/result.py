"""What did somebody reach in an exam; and who changed it after the lock, from what to what, on whose decision?"""

from typing import ClassVar

import pgtrigger
from django.conf import settings
from django.db import models

from zhiji.office.assessment.models.exam import Exam, ExamBooking
from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.texts import say

_WITHIN = (0, 100)

# What was reached stands once the exam is locked; only a change that two people agreed on puts another value there.
_ONLY_BY_TWO = """
    IF NOT EXISTS (SELECT 1 FROM assessment_exam WHERE id = OLD.exam_id AND state = 'locked') THEN
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND EXISTS (
        SELECT 1 FROM assessment_scorechange c
        WHERE c.result_id = OLD.id AND c.state = 'approved' AND c.decided_at IS NOT NULL AND NOT c.is_applied
          AND (c.theory, c.practice, c.is_absent, c.is_passed)
              IS NOT DISTINCT FROM (NEW.theory, NEW.practice, NEW.is_absent, NEW.is_passed)
    ) THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND (NEW.theory, NEW.practice, NEW.is_absent, NEW.is_passed, NEW.enrolment_id, NEW.exam_id)
        IS NOT DISTINCT FROM (OLD.theory, OLD.practice, OLD.is_absent, OLD.is_passed, OLD.enrolment_id, OLD.exam_id)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the results are locked' USING ERRCODE = 'check_violation', CONSTRAINT = 'result_locked';
"""


@tracked()
class Result(Row):
    """What one candidate reached. `is_passed` is unknown until the results are locked."""

    exam = models.ForeignKey(Exam, on_delete=models.PROTECT, related_name="results")
    booking = models.OneToOneField(ExamBooking, on_delete=models.PROTECT, related_name="result")
    enrolment = models.ForeignKey("classes.Enrolment", on_delete=models.PROTECT, related_name="+")
    theory = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    practice = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    is_absent = models.BooleanField(default=False)
    is_passed = models.BooleanField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["exam", "enrolment"], name="result_once_per_exam"),
            models.CheckConstraint(
                condition=(models.Q(theory=None) | models.Q(theory__range=_WITHIN))
                & (models.Q(practice=None) | models.Q(practice__range=_WITHIN)),
                name="result_scores_within",
            ),
            models.CheckConstraint(
                condition=models.Q(is_absent=False)
                | models.Q(theory=None, practice=None) & (models.Q(is_passed=None) | models.Q(is_passed=False)),
                name="result_absent_reached_nothing",
            ),
        ]
        triggers: ClassVar = [
            pgtrigger.Trigger(
                name="only_by_two",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                func=_ONLY_BY_TWO,
            )
        ]

    @property
    def is_entered(self) -> bool:
        """Whether something was written down for this candidate."""
        return self.is_absent or self.theory is not None or self.practice is not None


@tracked()
class ScoreChange(Row):
    """A change of a locked result: what stood there, what shall stand there, why, and on which evidence."""

    class State(models.TextChoices):
        ASKED = "asked", say("待复核", "waiting for a decision")
        APPROVED = "approved", say("已同意", "approved")
        REFUSED = "refused", say("未同意", "refused")

    result = models.ForeignKey(Result, on_delete=models.PROTECT, related_name="changes")
    state = models.CharField(max_length=10, choices=State, default=State.ASKED)
    theory_before = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    practice_before = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    was_absent = models.BooleanField()
    was_passed = models.BooleanField(null=True)
    theory = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    practice = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    is_absent = models.BooleanField()
    is_passed = models.BooleanField()
    is_applied = models.BooleanField(default=False)
    reason = models.CharField(max_length=300)
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["result"], condition=models.Q(state="asked"), name="score_change_one_at_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(decided_by=None) | ~models.Q(decided_by=models.F("asked_by")),
                name="score_change_needs_second_person",
            ),
            models.CheckConstraint(
                condition=models.Q(state="asked", decided_by=None)
                | models.Q(state__in=("approved", "refused"), decided_by__isnull=False),
                name="score_change_decided_by_somebody",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["state", "asked_at"])]
