"""Whether: said and denied, there and not there, one word and its opposite, left open and answered."""
