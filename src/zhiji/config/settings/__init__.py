"""The settings of the office, one file for each concern."""

from zhiji.config.settings.apps import *
from zhiji.config.settings.database import *
from zhiji.config.settings.files import *
from zhiji.config.settings.jobs import *
from zhiji.config.settings.language import *
from zhiji.config.settings.logging import *
from zhiji.config.settings.pages import *
from zhiji.config.settings.security import *
from zhiji.config.settings.sign_in import *
