"""When: the day, the hour, before or after, still to come or done, going on or over."""
