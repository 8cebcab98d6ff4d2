"""One call at work: it reads inputs, shows how far it is, writes the result and knows how it ended."""
