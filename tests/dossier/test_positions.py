"""Where everything in a JSON text stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checker.dossier.positions import locate


def test_every_value_of_a_dossier_has_its_place() -> None:
    """Explaining a finding leads to the line in the file: of the key of a member, else of the value."""
    text = '{\n  "id": "gezin-1",\n  "members": [\n    {"id": "kind-1"},\n    {}, null\n  ], "a/b~c": {"": 1}\n}'
    assert locate(text) == {
        "": (1, 1),
        "/id": (2, 3),
        "/members": (3, 3),
        "/members/0": (4, 5),
        "/members/0/id": (4, 6),
        "/members/1": (5, 5),
        "/members/2": (5, 9),
        "/a~1b~0c": (6, 6),
        "/a~1b~0c/": (6, 16),
    }


def test_columns_count_characters_and_lines_end_as_on_any_system() -> None:
    """The column is right behind an accent or an emoji, the line in files from Windows."""
    assert locate('{"één 😀": 1,\r\n\t"b": 2}') == {"": (1, 1), "/één 😀": (1, 2), "/b": (2, 2)}


def test_a_deep_text_is_no_danger() -> None:
    """The place can be asked of a text that is nested deeper than Python can recurse."""
    places = locate("[" * 3_000 + "1" + "]" * 3_000)
    assert places["/0" * 3_000] == (1, 3_001)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=20,
)


def every(value: Any, pointer: str = "", start: Any = None) -> Iterator[tuple[str, Any]]:
    """Each pointer into `value` with what stands at its place: the key of a member, else the value."""
    yield pointer, value if start is None else start
    if isinstance(value, dict):
        for key, member in value.items():
            yield from every(member, pointer + "/" + key.replace("~", "~0").replace("/", "~1"), key)
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from every(element, f"{pointer}/{index}")


@given(VALUES, st.booleans(), st.sampled_from([None, 0, 3]), st.sampled_from([(",", ":"), (" ,\t", " :\n")]))
def test_every_pointer_leads_to_what_stands_there(
    value: Any, ascii_only: bool, indent: int | None, separators: tuple[str, str]
) -> None:
    """However it is written, no pointer is missing, none is too many, and each leads to the right spot."""
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent, separators=separators)
    lines = text.split("\n")
    there = {
        pointer: json.JSONDecoder().raw_decode("\n".join([lines[line - 1][column - 1 :], *lines[line:]]))[0]
        for pointer, (line, column) in locate(text).items()
    }
    assert repr(sorted(there.items(), key=lambda item: item[0])) == repr(sorted(every(value), key=lambda item: item[0]))
