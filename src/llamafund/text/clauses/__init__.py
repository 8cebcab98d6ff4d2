"""A sentence into clauses: what opens one, and what goes on with the one before."""
