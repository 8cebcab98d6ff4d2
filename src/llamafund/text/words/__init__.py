"""Word forms: how camel-tools writes them, and what lexicon, stemmer or analyser make of each."""
