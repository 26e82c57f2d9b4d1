"""One kind of quantity a file; each carries its own examples and counterexamples."""
