"""Bytes: where they come from, unpacked within bounds, and as text."""
