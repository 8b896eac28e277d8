"""Which parts does the office consist of? Its stages stand in street order: left ones know nothing of right ones."""

from zhiji.config.environment import environment

_FRAMEWORK = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "django.contrib.postgres",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "django_htmx",
    "django_filters",
    "django_tables2",
]
STREET = ["core", "registry", "directory", "classes", "attendance", "assessment", "employment"]
"""The stages of the office, in process order."""
AUDIENCES = ["shared", "public", "trainee", "provider", "employer", "bureau", "audit", "taskforce", "admin"]
"""Those for whom there are pages; `shared` is the kit that all pages are built with."""

INSTALLED_APPS = [
    *[f"zhiji.office.{stage}" for stage in STREET],
    *[f"zhiji.portals.{audience}" for audience in AUDIENCES],
    *_FRAMEWORK,
]
ROOT_URLCONF = "zhiji.config.urls"
WSGI_APPLICATION = "zhiji.config.wsgi.application"
ZHIJI_MODE = environment().mode
ZHIJI_CITY = environment().city
ZHIJI_CITY_ENGLISH = environment().city_english
ZHIJI_DEMO_DAY = environment().day if ZHIJI_MODE == "demo" else None
ZHIJI_ORIGIN = environment().origin
