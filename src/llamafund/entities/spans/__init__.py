"""Names as stretches of words."""
