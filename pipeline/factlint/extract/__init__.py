"""extract: see the subpackages."""
