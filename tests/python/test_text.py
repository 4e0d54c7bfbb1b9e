"""Text against Python's own Unicode tables."""

import unicodedata

import cchc
import pytest
from hypothesis import given
from hypothesis import strategies as st

VIETNAMESE = "aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐbchnt .,-\u00a0\n\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
anything = st.text(st.characters(codec="utf-8"))
vietnamese = st.text(st.sampled_from(VIETNAMESE))


@given(anything | vietnamese)
def test_nfc_is_that_of_unicode(text: str) -> None:
    # A character that Python's tables do not know yet may have gained a form since.
    if all(unicodedata.category(c) != "Cn" for c in text):
        assert cchc.to_nfc(text) == unicodedata.normalize("NFC", text)


@given(vietnamese)
def test_folding_does_not_see_normal_forms_nor_case(text: str) -> None:
    key = cchc.fold(text)
    assert cchc.fold(unicodedata.normalize("NFC", text)) == key
    assert cchc.fold(unicodedata.normalize("NFD", text)) == key


@given(st.text(st.sampled_from("aăâeêioôơuưyđbchnt ")))
def test_folding_does_not_see_case(text: str) -> None:
    assert cchc.fold(text.upper()) == cchc.fold(text)


@given(anything)
def test_folding_a_key_of_plain_letters_changes_nothing(text: str) -> None:
    squeezed = cchc.squeeze(text)
    assert cchc.squeeze(squeezed) == squeezed
    assert not squeezed.startswith(" ")
    assert "  " not in squeezed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hòa", "hoà"),
        ("QUÝ", "quý"),
        ("Ủy ban", "Uỷ ban"),
        ("thủy lợi", "thuỷ lợi"),
        ("Sở\u00a0Nội\nvụ", " sở nội vụ "),
    ],
)
def test_one_word_spelt_two_ways_has_one_key(one: str, other: str) -> None:
    assert cchc.fold(one) == cchc.fold(other)


@pytest.mark.parametrize(("one", "other"), [("đa", "da"), ("sở", "so"), ("ba", "bà"), ("tư", "tu")])
def test_two_words_have_two_keys(one: str, other: str) -> None:
    assert cchc.fold(one) != cchc.fold(other)


@given(st.binary())
def test_utf8_is_what_python_decodes(data: bytes) -> None:
    try:
        data.decode("utf-8")
        well_formed = True
    except UnicodeDecodeError:
        well_formed = False
    assert cchc.is_utf8(data) == well_formed


@given(anything, st.data())
def test_a_place_in_characters_cuts_the_same_words(text: str, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, len(text)))
    in_bytes = cchc.Place(len(text[:begin].encode()), len(text[:end].encode()), 1)
    place = cchc.in_characters(in_bytes, text)
    assert (place.begin, place.end, place.line) == (begin, end, 1)
