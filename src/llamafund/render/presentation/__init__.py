"""What the table, Markdown and the report share: signs, messages, reasons, a comparison in rows and groups."""
