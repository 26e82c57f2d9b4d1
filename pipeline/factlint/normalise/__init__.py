"""normalise: see the subpackages."""
