"""The nouns of class filing."""

from zhiji.office.classes.models.enrolment import Enrolment
from zhiji.office.classes.models.lesson import Lesson, LessonMove
from zhiji.office.classes.models.resource import Teacher, TeacherQualification, Venue
from zhiji.office.classes.models.roster_file import RosterFile
from zhiji.office.classes.models.seat import Seat
from zhiji.office.classes.models.training_class import ClassCounter, TrainingClass
from zhiji.office.classes.models.version import ClassVersion

__all__ = [
    "ClassCounter",
    "ClassVersion",
    "Enrolment",
    "Lesson",
    "LessonMove",
    "RosterFile",
    "Seat",
    "Teacher",
    "TeacherQualification",
    "TrainingClass",
    "Venue",
]
