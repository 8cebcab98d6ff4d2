"""How many: two numbers, two ages, two ranks."""
