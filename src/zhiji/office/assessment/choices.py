"""Which kinds of certificates are there? The codes are those of the claims contract."""

from django.db.models import TextChoices

from zhiji.office.core.texts import say


class CertificateKind(TextChoices):
    """A kind of certificate."""

    VOCATIONAL_QUALIFICATION = "vocational_qualification", say("职业资格证书", "vocational qualification")
    SKILL_LEVEL = "skill_level", say("职业技能等级证书", "skill level")
    SPECIALISED_ABILITY = "specialised_ability", say("专项职业能力证书", "specialised ability")
    SPECIAL_OPERATION = "special_operation", say("特种作业操作证书", "special operation")
    COMPLETION = "completion", say("培训合格证书", "completion of training")


GRADED = (CertificateKind.VOCATIONAL_QUALIFICATION, CertificateKind.SKILL_LEVEL)
"""Certificates that state a grade, which stands in their numbers too."""
