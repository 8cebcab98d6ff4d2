"""When a claim says that something was: by the clock, by the calendar, by the name of a day."""
