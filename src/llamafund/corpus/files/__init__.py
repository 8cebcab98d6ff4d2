"""Which files a person means, what each is called, and what is known of it besides."""
