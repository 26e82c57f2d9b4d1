"""Bytes into text: UTF-8 with or without a byte order mark, UTF-16 with one, nothing guessed."""

from __future__ import annotations

import codecs

from factlint.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def encoding_of(data: bytes) -> tuple[str, str]:
    """The encoding that `data` claims by its byte order mark (UTF-8 without one), and the mark as text."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name, "\ufeff"
    return "utf-8", ""


def decode(data: bytes, source: str) -> str:
    """The text of `data`, without its byte order mark.

    Raises InputError naming the byte offset where the bytes are not what they claim to be, or where
    a null byte shows that this is no text, or when nothing but white space is in it.
    """
    encoding, mark = encoding_of(data)
    skip = len(mark.encode(encoding))
    try:
        text = data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        null = data.find(b"\0")
        if encoding == "utf-8" and null >= 0:
            raise InputError(
                source, f"not a text file: null byte at offset {null}", "give a plain text file"
            ) from error
        raise InputError(
            source,
            f"not {encoding.upper()}: byte 0x{data[skip + error.start]:02x} at offset {skip + error.start}",
            "save it as UTF-8, for example with: iconv -f windows-1252 -t utf-8",
        ) from error
    null = text.find("\0")
    if null >= 0:
        raise InputError(source, f"not a text file: null character at offset {null}", "give a plain text file")
    if not text.strip():
        raise InputError(source, "empty: no text in it", "give a file with an article in it")
    return text
