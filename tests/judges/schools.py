"""A list of schools for the judges, as a council exports it.

Usage: schools.py COUNT >schools.csv

First the difficult ones: names and addresses in many writings, as long as they
come, with commas and quotes in them; then numbered ones; last, where COUNT
leaves room, parcels at both sides of every limit of packing.
"""

import csv
import sys

HEAD = ["id", "name", "address1", "address2", "town", "postcode", "copies"]

DIFFICULT = [
    ["plain", "Alder First School", "Alder Lane", "", "Fenwick Quay", "ZZ1 2AB"],
    ["full", "Our Lady of Perpetual Succour Catholic Primary School", "The Old Rectory, 217 Upper Harbour Road",
     "Industrial Estate West", "Newton-upon-the-Marsh", "ZZ1 4HD"],
    ["quotes", 'The "Little Owls" Nursery, Infant and Junior School', "1, Mill Lane", "", "Saltby", "ZZ4 6HH"],
    ["formula", "=Elm School", "+1 High Street", "@home", "-Marsh", "ZZ2 7PL"],
    ["welsh", "Ysgol Gynradd Tŷ Ŵyl a'r Llŷn", "Ffordd y Môr", "", "Llŷn", "ZZ3 3NE"],
    ["polish", "Szkoła Podstawowa w Łęczycy, ćwiczenia", "ul. Źródlana 3", "", "Łęczyca", "ZZ3 5FG"],
    ["greek", "Ελληνικό Δημοτικό Σχολείο", "Οδός Θαλάσσης 4", "", "Saltby", "ZZ4 1QT"],
    ["russian", "Русская школа «Берёзка»", "Harbour Road", "", "Port Amble", "ZZ3 3NF"],
    ["arabic", "مدرسة النور", "شارع الميناء", "", "Saltby", "ZZ2 1GP"],
    ["urdu", "مدرسہ اردو لیڈز", "Harbour Road", "", "Saltby", "ZZ2 4KT"],
    ["mixed", "Al-Noor (النور) School", "12 Low Lane", "", "Ford", "ZZ5 2SF"],
    ["hebrew", "בית ספר אורים", "3 Low Lane", "", "Ford", "ZZ5 2SG"],
    ["punjabi", "ਖ਼ਾਲਸਾ ਪ੍ਰਾਇਮਰੀ ਸਕੂਲ", "Mill Lane", "", "Ford", "ZZ5 8TS"],
    ["hindi", "हिन्दी विद्यालय", "Mill Lane", "", "Ford", "ZZ5 8TT"],
    ["chinese", "阳光中文学校", "海淀区中关村路", "", "Saltby", "ZZ4 2QT"],
]

# Either side of 650 g, of a stack of 25 mm, and of a carton of 150 mm.
PARCELS = [33, 34, 80, 81, 483, 484]


def rows(count):
    yield from (row + [str(1 + number % 3)] for number, row in enumerate(DIFFICULT))
    numbered = count - len(DIFFICULT) - len(PARCELS)
    for number in range(1, numbered + 1):
        address = [f"{number} High Street", "", "Marsh", f"ZZ{number % 9 + 1} {number % 8 + 1}AB"]
        yield [f"s{number}", f"School {number} of Fenwick", *address, str(1 + number % 2)]
    for copies in PARCELS:
        yield [f"parcel-{copies}", f"School with {copies}", "High Street", "", "Marsh", "ZZ1 1AA", str(copies)]


if __name__ == "__main__":
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(HEAD)
    writer.writerows(rows(int(sys.argv[1])))
