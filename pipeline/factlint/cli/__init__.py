"""The command line: the only place that prints or exits. Heavy imports wait for the command that needs them."""

from factlint.cli.app import main

__all__ = ["main"]
