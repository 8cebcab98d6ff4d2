"""Names told by the sequence model."""
