"""The words by which news counts: of people and things, of what became of them, of money."""
