"""Whether two numbers count one thing, and can be one number."""
