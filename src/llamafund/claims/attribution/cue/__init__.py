"""What says that somebody says: verbs, according-to phrases, and where their content begins."""
