"""Bytes or a string in, an `Article` out: decoded, folded for reading, laid out in sections and sentences.

Nothing is edited: the original stays beside the reading view, and offsets lead back to it.
"""

from factlint.text.build import build_article
from factlint.text.decode import decode

__all__ = ["build_article", "decode"]
