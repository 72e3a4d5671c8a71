"""`checker nightly --init`: from nothing to a file that an officer can fill in."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import checker
from checker.catalogue import LANGUAGES
from checker.framework.yaml_file import load_yaml
from checker.nightly.load import load_config

NAMES = {"nl": "nachtrapport.yaml", "en": "nightly.yaml"}
SCHEMA = json.loads((Path(checker.__file__).parent / "schemas" / "nightly.schema.json").read_bytes())


@pytest.fixture(params=LANGUAGES)
def example(request: pytest.FixtureRequest, program: Any) -> str:
    """The example as `--init` writes it, in one language."""
    ran = program("nightly", "--init", "--lang", request.param)
    assert (ran.code, ran.err) == (0, "")
    assert f"checker nightly {NAMES[request.param]}" in ran.out
    written: str = (program.folder / NAMES[request.param]).read_text(encoding="utf-8")
    return written


def test_the_example_can_be_used_as_it_stands(example: str) -> None:
    """Who changes nothing yet gets a night, and no messages about the example itself."""
    config = load_config(example.encode(), "/nacht/voorbeeld.yaml", lambda _: ())
    assert config.dossiers == ("/nacht/dossiers",)


def test_every_line_of_the_example_may_be_switched_on(example: str) -> None:
    """Taking a # away never makes a file that is refused, and nothing that can be set is kept from whoever reads it."""
    whole = re.sub(r"^#(?! |$)", "", example, flags=re.M)
    config = load_config(whole.encode(), "/nacht/voorbeeld.yaml", lambda _: ("inspectorate", "den-helder-2017"))
    assert config.cluster
    tree = load_yaml(whole.encode(), "voorbeeld.yaml").tree
    for part, schema in ((tree, SCHEMA), (tree["retention"], SCHEMA["properties"]["retention"])):
        assert part.keys() == schema["properties"].keys()


def test_every_setting_in_the_example_is_explained(example: str) -> None:
    """No line asks for something without saying above it what."""
    blocks = [block.splitlines() for block in example.split("\n\n")]
    assert len(blocks) > len(SCHEMA["required"])
    assert [block for block in blocks if not block[0].startswith("# ")] == []
    assert max(len(line) for block in blocks for line in block) <= 120


def test_what_the_example_leaves_out_is_the_default_that_it_shows(example: str) -> None:
    """What is written out in the example does not differ from what happens without it, but for what is chosen there."""
    tree = load_yaml(example.encode(), "voorbeeld.yaml").tree
    own = {"languages", "formats", *SCHEMA["required"]}
    defaults = {name: body.get("default") for name, body in SCHEMA["properties"].items()}
    defaults["retention"] = {n: b["default"] for n, b in SCHEMA["properties"]["retention"]["properties"].items()}
    assert {name: value for name, value in tree.items() if name not in own and value != defaults[name]} == {}


def test_an_example_is_never_written_over_a_file(program: Any) -> None:
    """What was filled in is not lost by asking again."""
    (program.folder / "eigen.yaml").write_text("owner: ik\n", encoding="utf-8")
    (program.folder / "weg.yaml").symlink_to("elders.yaml")
    for name in ("eigen.yaml", "weg.yaml", "."):
        ran = program("nightly", name, "--init")
        assert (ran.code, ran.out) == (2, "")
        assert "nightly" in ran.err or name in ran.err
    assert (program.folder / "eigen.yaml").read_text(encoding="utf-8") == "owner: ik\n"
    assert not (program.folder / "elders.yaml").exists()


def test_a_file_that_cannot_be_written_or_read_is_named(program: Any) -> None:
    """A slip in the name says what to do, and makes nothing."""
    for arguments, says in (
        (("nightly", "--init", "geen/map.yaml"), "geen/map.yaml"),
        (("nightly", "geen.yaml"), "--init"),
        (("nightly", "."), "dat is een map"),
        (("nightly",), "--init"),
    ):
        ran = program(*arguments)
        assert (ran.code, ran.out) == (2, "")
        assert says in ran.err
    assert list(program.folder.iterdir()) == []


def test_a_mistake_in_the_file_ends_with_code_2_and_its_line(program: Any) -> None:
    """The system that starts the night knows that it was not made, and the officer where to look."""
    program("nightly", "--init")
    file = program.folder / "nachtrapport.yaml"
    text = file.read_text(encoding="utf-8").replace("formats:", "vormen:")
    file.write_text(text.replace("- dossiers", "- s3://sleutel:geheim@emmer/x\n  - fpt://server/x"), encoding="utf-8")
    ran = program("nightly", file.name)
    assert ran.code == 2
    line = text.splitlines().index("vormen: [html, xlsx]") + 2
    assert f"nachtrapport.yaml:{line}:1" in ran.err
    assert "geheim@" not in ran.err


def test_a_plan_that_is_not_there_is_named(program: Any) -> None:
    """Who moved the improvement plan is told which line to mend, and not to begin anew."""
    program("nightly", "--init")
    file = program.folder / "nachtrapport.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("#measures: ", "measures: "), encoding="utf-8")
    ran = program("nightly", file.name)
    assert (ran.code, ran.out) == (2, "")
    assert "maatregelen.yaml" in ran.err
    assert "--init" not in ran.err
