"""One recognizer a file; each is found by its decorator."""
