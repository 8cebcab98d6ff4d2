"""How a claim tells a number: in digits, in words, by a noun alone, by its size, as a part."""
