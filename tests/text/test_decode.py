"""Bytes become text or one clear error; nothing is guessed."""

from __future__ import annotations

import pytest

from factlint.errors import InputError
from factlint.text.decode import decode, encoding_of


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"plain", "plain"),
        ("caf\u00e9 \u20ac5".encode(), "caf\u00e9 \u20ac5"),
        (b"\xef\xbb\xbf" + "caf\u00e9".encode(), "caf\u00e9"),
        (b"\xff\xfe" + "caf\u00e9".encode("utf-16-le"), "caf\u00e9"),
        (b"\xfe\xff" + "caf\u00e9".encode("utf-16-be"), "caf\u00e9"),
        (b"a\r\nb", "a\r\nb"),
    ],
)
def test_text_is_decoded_as_its_mark_says_and_not_edited(data: bytes, text: str) -> None:
    assert decode(data, "a.txt") == text
    encoding, mark = encoding_of(data)
    assert (mark + text).encode(encoding) == data


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"abc\xe9def", "not UTF-8: byte 0xe9 at offset 3"),
        (b"\xef\xbb\xbfabc\xff", "not UTF-8: byte 0xff at offset 6"),
        ("\u20ac".encode()[:2], "not UTF-8: byte 0xe2 at offset 0"),
        (b"\xff\xfea\x00b", "not UTF-16-LE: byte 0x62 at offset 4"),
        (b"\xed\xa0\x80", "not UTF-8: byte 0xed at offset 0"),
        (b"ab\x00c", "not a text file: null character at offset 2"),
        (b"\x89PNG\x00", "not a text file: null byte at offset 4"),
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b" \r\n\t", "empty"),
    ],
)
def test_other_bytes_are_an_error_that_names_the_offset(data: bytes, problem: str) -> None:
    with pytest.raises(InputError) as raised:
        decode(data, "a.txt")
    assert str(raised.value).startswith(f"a.txt: {problem}")
