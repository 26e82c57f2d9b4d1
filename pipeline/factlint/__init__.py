"""factlint reads an article about a company and shows what it states and where it disagrees with itself."""

__version__ = "0.1.0"
