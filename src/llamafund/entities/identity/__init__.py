"""Which names are one thing."""
