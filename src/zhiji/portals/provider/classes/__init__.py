"""An organisation's classes: list, filing, timetable, roster, changes; its venues and teachers."""
