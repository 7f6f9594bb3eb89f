"""Tests of the meter, on lines that were set by hand. Letters are 5 points wide, the font's own
word space is 2."""
import unittest

import meter
from cases import SIZE
from meter import Glyph, PageDiffers


class Font:
    """Of which every glyph is as wide as the lines below say."""

    def width_of(self, letter):
        return (2 if letter == " " else 5) / SIZE


MEASURE = 34 / meter.POINTS_IN_MM  # room for three words of two letters and two spaces


def line(baseline, text, space=2.0, left=10.0, letter_width=5.0):
    glyphs, x = [], left
    for letter in text:
        if letter != " ":
            glyphs.append(Glyph(baseline, x, x + letter_width, letter))
        x += space if letter == " " else letter_width
    return glyphs


def read(text, *lines):
    return meter.read_paragraph([glyph for line in lines for glyph in line], text)


class MeterTest(unittest.TestCase):
    def test_a_space_is_known_from_the_text_however_tight(self):
        paragraph = read("ab cd ef", line(0, "ab cd ef", space=0.1))
        self.assertEqual(["ab", "cd", "ef"], paragraph.lines[0].words)
        for space in paragraph.lines[0].spaces:
            self.assertAlmostEqual(0.1, space)

    def test_spaces_are_multiples_of_the_fonts_own_and_the_last_line_is_left_out(self):
        paragraph = read("ab cd ef gh ij kl mn op", line(0, "ab cd ef", space=1),
                         line(13, "gh ij kl", space=3), line(26, "mn op", space=20))
        its = meter.measure_justified(paragraph, MEASURE, Font())
        self.assertAlmostEqual(1.0, its.mean)
        self.assertAlmostEqual(0.5, its.deviation)
        self.assertAlmostEqual(0.5, its.unevenness)
        self.assertAlmostEqual(1.5, its.loosest)
        self.assertAlmostEqual(0.5, its.tightest)
        self.assertEqual((3, 1), (its.lines, its.tight))

    def test_a_hyphen_that_the_text_does_not_have_divides_a_word(self):
        paragraph = read("abcd ef-gh", line(0, "ab-"), line(13, "cd ef-"), line(26, "gh"))
        self.assertEqual([True, False, False], [line.is_divided for line in paragraph.lines])
        self.assertEqual([True, True, False], [line.is_hyphened for line in paragraph.lines])
        its = meter.measure_justified(paragraph, MEASURE, Font())
        self.assertEqual((1, 2), (its.hyphens, its.hyphen_run))

    def test_a_page_that_lost_a_word_is_refused(self):
        for lines in ([line(0, "ab ef")], [line(0, "ab cd")], [line(0, "ab cd ef gh")]):
            with self.assertRaises(PageDiffers):
                read("ab cd ef", *lines)

    def test_a_stop_may_hang_in_the_margin_and_a_letter_may_not(self):
        for ending, overfull in (("ab cd ef.", 0), ("ab cd efg", 1)):
            paragraph = read(f"{ending} gh", line(0, ending), line(13, "gh"))
            its = meter.measure_justified(paragraph, MEASURE, Font())
            self.assertEqual(overfull, its.overfull, ending)
            self.assertAlmostEqual(1 - overfull, its.hang)
            self.assertEqual(0, its.short)

    def test_a_line_that_does_not_reach_the_margin_is_short(self):
        paragraph = read("ab cd ef gh", line(0, "ab cd"), line(13, "ef gh"))
        self.assertEqual(1, meter.measure_justified(paragraph, MEASURE, Font()).short)

    def test_a_last_line_of_one_short_word_is_a_stub(self):
        for last, is_stub in (("abcdef.", True), ("abcdefg", False), ("a b", False)):
            paragraph = read(f"ab cd {last}", line(0, "ab cd"), line(13, last))
            its = meter.measure_ragged(paragraph, MEASURE)
            self.assertEqual(is_stub, its.is_stub, last)
            self.assertAlmostEqual(22 / 34, its.shortest)

    def test_letters_that_are_wider_than_the_fonts_are_expanded(self):
        paragraph = read("ab cd ef gh", line(0, "ab cd", letter_width=5.1),
                         line(13, "ef gh", letter_width=4.9))
        its = meter.measure_justified(paragraph, MEASURE, Font())
        self.assertAlmostEqual(0.02, its.expansion)
        self.assertAlmostEqual(0.04, its.expansion_step)

    def test_letters_of_an_unreadable_ligature_are_passed_over(self):
        paragraph = read("affix on", line(0, "a\ufffdx on"))
        self.assertEqual(1, len(paragraph.lines[0].spaces))


if __name__ == "__main__":
    unittest.main()
