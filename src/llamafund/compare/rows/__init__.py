"""Claims of many articles into rows."""
