"""One error at a time planted into articles, and what factlint tells of it."""
