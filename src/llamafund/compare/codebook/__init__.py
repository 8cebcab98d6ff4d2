"""Claims that somebody wants coded."""
