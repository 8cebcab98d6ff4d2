"""A report: one page of HTML that holds all it needs and asks nobody for anything.

`render` makes values (`view.Page`) of a report and hands them to the one template; no other file knows HTML.
"""

from llamafund.render.report.assemble import page, render

__all__ = ["page", "render"]
