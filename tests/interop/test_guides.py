"""The guides of docs/, word for word: each with a home, a server and a project of its own."""

import pathlib

import guide
import pytest

DOCS = guide.ROOT / "docs"


@pytest.fixture
def reader(tmp_path):
    reading = guide.Reader(tmp_path)
    yield reading
    reading.close()


@pytest.mark.parametrize("name", ["first-restricted-endpoint", "write-a-cmdlet", "write-a-provider", "write-a-credential-check"])
def test_the_guide_works_word_for_word(reader, name):
    reader.follow(DOCS / f"{name}.md")
