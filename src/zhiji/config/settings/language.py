"""Which languages does the office speak? Chinese first, English as a full second one."""

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "zhiji_language"
USE_I18N = True
