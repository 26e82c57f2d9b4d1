"""One rule a file. The file is named for the rule; helpers that several rules share live in `rules/`."""
