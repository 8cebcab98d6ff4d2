"""The documents that other programs parse: the shape of each value, the documents, their schemas, and JSON and YAML of them."""
