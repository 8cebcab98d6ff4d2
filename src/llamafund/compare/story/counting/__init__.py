"""What claims count and measure, and whether two values may answer one question."""
