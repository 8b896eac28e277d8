"""Where do files stand: those that pages need, and those that people hand in?"""

from pathlib import Path

from zhiji.config.environment import environment

ZHIJI_HOME = environment().home
ZHIJI_KEYS_FILE = environment().keys_file
ZHIJI_EVIDENCE_FOLDER = environment().evidence_folder

STATIC_URL = "/static/"
STATIC_ROOT = environment().home / "static"
STATICFILES_DIRS: list[Path] = []
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if environment().mode == "office"
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = environment().mode != "office"
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
# What is handed in goes through the evidence verbs, which check and hash it; larger forms are refused before.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
