"""Measures each stage against what was annotated or is public, a file a stage; `measures` has all figures by name."""
