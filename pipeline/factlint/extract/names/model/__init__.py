"""The packaged recognizer of names: its files, and how it is loaded."""
