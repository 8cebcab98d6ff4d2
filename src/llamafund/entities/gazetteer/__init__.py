"""Known things and their names: read from YAML, compiled, looked up."""
