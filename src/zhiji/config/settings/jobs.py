"""Where does the queue look for a stage's timed work? In its `jobs.py`."""

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
