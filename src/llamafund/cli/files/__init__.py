"""The files that people write: what is wrong in one, and the schema by which an editor completes it."""
