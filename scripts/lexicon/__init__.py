"""Makes the table of word forms: counts, readings, one choice a form, three files (see `build_lexicon`)."""
