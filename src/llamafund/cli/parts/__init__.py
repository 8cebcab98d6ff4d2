"""A long run written in parts, so that one that is stopped goes on where it was."""
