"""Pages for the officers of other departments: their lists and their tasks."""
