"""How are pages built and what stands before and behind them?"""

MIDDLEWARE = [
    "zhiji.portals.shared.request_log.RequestLogMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Slow lines are the rule in villages. Each answer gets a name of random length within, against guessing by size.
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "zhiji.portals.shared.actor_middleware.ActorMiddleware",
    "zhiji.portals.shared.access.AccessMiddleware",
    "zhiji.portals.shared.refusal_middleware.RefusalMiddleware",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "zhiji.portals.shared.page_context.page_context",
            ],
            "builtins": ["zhiji.portals.shared.templatetags.kit"],
        },
    }
]
FORM_RENDERER = "zhiji.portals.shared.form_renderer.KitRenderer"
DJANGO_TABLES2_TEMPLATE = "shared/table.html"
