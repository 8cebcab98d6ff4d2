"""Two claims of one story: do they answer one question, and alike?"""
