"""Recognizers of names: each turns the words of an article into candidates with a label, a weight and a source."""
