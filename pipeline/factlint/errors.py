"""What can go wrong, as exceptions that say where and what to do next.

FactlintError                 base; the command line prints it as one line, exit status 2
├── InputError                an article that cannot be read (path, encoding, empty)
├── SettingsError             a configuration or option that cannot be used
├── LanguageDataError         a language data file that breaks its own format
└── DocumentError             a result document that does not fit its schema
"""

from __future__ import annotations


class FactlintError(Exception):
    """Base of every error that a user can cause and mend.

    `where` names the place (a path, an option, a line), `problem` what is wrong there and
    `remedy` the way out; the message is the three on one line.
    """

    def __init__(self, where: str, problem: str, remedy: str = "") -> None:
        self.where = where
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{where}: {problem}" + (f"; {remedy}" if remedy else ""))

    def __reduce__(self) -> tuple[type[FactlintError], tuple[str, str, str]]:
        # Exceptions cross process borders in a batch; the default rebuilds from the message alone.
        return type(self), (self.where, self.problem, self.remedy)


class InputError(FactlintError):
    """An article that cannot be read."""


class SettingsError(FactlintError):
    """A configuration file or an option that cannot be used."""


class LanguageDataError(FactlintError):
    """A language data file that breaks its own format."""


class DocumentError(FactlintError):
    """A result document that does not fit its schema."""
