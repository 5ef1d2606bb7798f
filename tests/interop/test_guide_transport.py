"""The guide to transports, word for word: its client is psrp 1.0."""

import guide


def test_the_guide_works_word_for_word(tmp_path):
    reader = guide.Reader(tmp_path)
    try:
        reader.follow(guide.ROOT / "docs" / "write-a-transport.md")
    finally:
        reader.close()
