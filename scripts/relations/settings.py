"""What training and cross-validation must have in common."""

RIDGE = 60.0  # penalty of the regression of similarity
CAPTIONS = 0.3  # what a caption counts in it, beside a sentence of news
