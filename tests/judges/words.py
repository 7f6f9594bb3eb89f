"""The words of a sheet, as another program read it, against the text that it was set from.

Usage: words.py order|all|lines TEXT <READ

order   READ is Poppler's structure (pdfinfo -struct-text): the same words in
        the same order. Its strings are stretches of a paragraph, one after
        another: those of a span are put together with what stands round it.
all     READ is plain text in whatever order: no word is missing.
lines   The same, read line by line: a soft hyphen and the line that ends after
        it are nothing, and addresses, which are divided without a sign, are not
        looked for.

The words for pictures and for boxes of tasks are left out: no reader of plain
text has them. Signs at a word's ends are left out too, as the text has a colon
where the sheet has a new line.
"""

import collections
import re
import sys


def words_of(text):
    bare = (re.sub(r"^\W+|\W+$", "", word) for word in text.split())
    return [word for word in bare if word]


def text_of_structure(told):
    text = ""
    for line in told.splitlines():
        string = re.fullmatch(r' *"(.*)"', line)
        if string:
            text += string[1]
        elif line.strip() != "Span (inline)":
            text += "\n"
    return text


def first_difference(wanted, found):
    for number, (one, other) in enumerate(zip(wanted, found)):
        if one != other:
            return number
    return min(len(wanted), len(found))


def main():
    how, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        text = re.sub(r"(?m)\[[^]]*\]|^(to do|done)  ", "", file.read())
    wanted = words_of(text)
    if how == "order":
        found = words_of(text_of_structure(sys.stdin.read()))
        at = first_difference(wanted, found)
        if wanted != found:
            sys.exit(f"{found[at - 3 : at + 3]} where {wanted[at - 3 : at + 3]} is written")
    else:
        read = sys.stdin.read()
        if how == "lines":
            read = re.sub(r"\u00AD\s*", "", read)
            wanted = [word for word in wanted if "/" not in word]
        found = words_of(read)
        missing = collections.Counter(wanted) - collections.Counter(found)
        if missing:
            sys.exit(f"missing: {' '.join(missing)}")


main()
