"""What is known of web pages: what they say of themselves, what is no article, what is too much for a parser."""
