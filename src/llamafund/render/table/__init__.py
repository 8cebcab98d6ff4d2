"""`table`: what a person sees on a terminal, one file a result."""

from llamafund.render.table.result import render

__all__ = ["render"]
