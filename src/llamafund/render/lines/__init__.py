"""Formats of a line a fact: the facts as records, records as columns, and each format of them."""
