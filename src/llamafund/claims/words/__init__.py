"""What the rules see of words: a word's trait, phrases of words, function words, numbers in words."""
