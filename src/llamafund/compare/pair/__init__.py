"""Two sentences: agree, disagree or other, with reasons."""
