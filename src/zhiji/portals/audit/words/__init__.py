"""What are verbs, tables, fields and values called in the trail? A word of the office's, not one of the program's."""

from zhiji.portals.audit.words.fields import FIELDS, OF_TABLE, field_words
from zhiji.portals.audit.words.tables import TABLES, table_words
from zhiji.portals.audit.words.values import LABELS, label_words, purpose_words, value_words
from zhiji.portals.audit.words.verbs import RUNS, VERBS, name_words, verb_words

__all__ = [
    "FIELDS",
    "LABELS",
    "OF_TABLE",
    "RUNS",
    "TABLES",
    "VERBS",
    "field_words",
    "label_words",
    "name_words",
    "purpose_words",
    "table_words",
    "value_words",
    "verb_words",
]
