"""What speaks for two claims saying the same, weighed by logistic models."""
