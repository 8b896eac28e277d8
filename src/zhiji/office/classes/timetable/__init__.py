"""The timetable: lessons laid out, checked for clashes, booked."""
