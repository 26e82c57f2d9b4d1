"""One way to plant an error a file, found by being there; the words for it stand in a TOML file of the same name."""
