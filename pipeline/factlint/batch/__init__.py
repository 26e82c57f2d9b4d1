"""Articles in, result documents out: one article, or a stream of them."""
