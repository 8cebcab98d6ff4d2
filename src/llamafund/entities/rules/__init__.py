"""Names told by the words and marks around them."""
