"""What two articles cannot both be right about: one file a kind, each told by words that a person can check."""
