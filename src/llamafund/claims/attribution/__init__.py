"""Who is credited, in PARC's words: source, cue and content."""
