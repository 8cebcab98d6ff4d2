"""Formats of other tools: brat, CoNLL, Web Annotations, ClaimReview."""
