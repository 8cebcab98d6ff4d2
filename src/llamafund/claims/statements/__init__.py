"""A sentence into statements: what it is, where it is cut, and what is left out at their edges."""
