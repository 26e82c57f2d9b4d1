"""The packaged network: words to numbers, numbers to tags, in whole numbers so that every machine finds the same."""
