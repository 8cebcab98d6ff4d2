"""How the model that finds unlisted names is made."""
