"""What is known of words whoever uses them: opposites, synonyms and countries, numbers, vectors, rewordings."""
