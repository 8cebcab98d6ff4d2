"""What `scripts/train_relations.py` is made of."""
