"""How far a source reaches, and what stands around it."""
