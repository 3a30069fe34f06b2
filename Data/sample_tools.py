# SPDX-License-Identifier: GPL-3.0-or-later
"""What the sample cohorts share: seeded draws, dates of the Danish year, and tables as spreadsheets save them."""

import csv
import io
import random
from datetime import date, timedelta

WEEKDAYS_DANISH = ["man", "tir", "ons", "tor", "fre", "lør", "søn"]
WEEKDAYS_ENGLISH = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Draw:
    """Seeded draws.

    Only `random.Random.random` is used: Python promises its sequence for a seed for all versions to come, and
    promises nothing of the kind for `choice`, `sample` or `shuffle`.
    """

    def __init__(self, seed):
        self._source = random.Random(seed)

    def chance(self, probability):
        """True so often."""
        return self._source.random() < probability

    def whole(self, low, high):
        """A whole number from low to high, both included."""
        return low + int(self._source.random() * (high - low + 1))

    def pick(self, items):
        """One of the items."""
        return items[self.whole(0, len(items) - 1)]

    def weighted(self, weights):
        """A key of a dictionary, as often as its weight says."""
        place = self._source.random() * sum(weights.values())
        for key, weight in weights.items():
            place -= weight
            if place < 0:
                return key
        return key

    def some(self, items, low, high):
        """From low to high different items, in the order they stand in."""
        count = min(self.whole(low, high), len(items))
        left = list(range(len(items)))
        chosen = [left.pop(self.whole(0, len(left) - 1)) for _ in range(count)]
        return [items[index] for index in sorted(chosen)]

    def day(self, first, last):
        """A day from first to last, both included."""
        return first + timedelta(days=self.whole(0, (last - first).days))

    def course_day(self, first, last):
        """A day on which a course may have ended: a Tuesday or a Saturday, not in July and not around Christmas."""
        day = self.day(first, last)
        while day.weekday() not in (1, 5) or day.month == 7 or (day.month == 12 and day.day > 18) or (
                day.month == 1 and day.day < 7):
            day += timedelta(days=1)
        return day

    def names(self, first_names, count):
        """So many different invented names: a common first name and an initial."""
        names = []
        while len(names) < count:
            name = f"{self.pick(first_names)} {self.pick('ABDEFGHJKLMNPRSTV')}."
            if name not in names:
                names.append(name)
        return names


def easter_sunday(year):
    """Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, 1991, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return date(year, month, day + 1)


def week(year, number):
    """The seven days of an ISO week, as (Monday, Sunday)."""
    return date.fromisocalendar(year, number, 1), date.fromisocalendar(year, number, 7)


def danish_year(autumn):
    """The closed days of a Danish school year that begins in the given autumn.

    Returns (spans, text): spans as (first day, last day) pairs, and the lines of `cohort.yaml` that say the same.
    Great Prayer Day is missing because it is no holiday since 2024.
    """
    spring = autumn + 1
    easter = easter_sunday(spring)
    last_week = date(autumn, 12, 28).isocalendar().week
    holidays = [
        (easter - timedelta(days=3), easter + timedelta(days=1), "Maundy Thursday to Easter Monday", "påske"),
        (easter + timedelta(days=39), easter + timedelta(days=40), "Ascension Day and the day after",
         "Kristi himmelfart og dagen efter"),
        (easter + timedelta(days=50), easter + timedelta(days=50), "Whit Monday", "2. pinsedag"),
        (date(spring, 6, 5), date(spring, 6, 5), "Constitution Day", "grundlovsdag"),
    ]
    easter_week = easter.isocalendar()
    weeks = [
        ((autumn, 42), (autumn, 42), "autumn holiday", "efterårsferie"),
        ((autumn, 52), (autumn, last_week), "Christmas and New Year", "jul og nytår"),
        ((spring, 7), (spring, 7), "winter holiday", "vinterferie"),
        ((spring, easter_week.week), (spring, easter_week.week), "the week before Easter", "ugen op til påske"),
    ]
    spans = [(first, last) for first, last, _, _ in holidays]
    spans += [(week(*first)[0], week(*last)[1]) for first, last, _, _ in weeks]

    def text(danish):
        lines = ["holidays:"]
        for first, last, english_name, danish_name in holidays:
            days = f"{first}" if first == last else f"{first}..{last}"
            lines.append(f"  - {days:<24}# {danish_name if danish else english_name}")
        lines.append("closed_weeks:")
        for first, last, english_name, danish_name in weeks:
            span = "..".join(f"{year}-W{number:02}" for year, number in dict.fromkeys([first, last]))
            lines.append(f"  - {span:<24}# {danish_name if danish else english_name}")
        return "\n".join(lines)

    return spans, text


def clock(minutes, separator):
    """Minutes after midnight as 16:05 or 16.05."""
    return f"{minutes // 60:02}{separator}{minutes % 60:02}"


def windows(entries, days, separator):
    """Weekly windows (weekday 0 to 6, start, end) as a cell."""
    return "|".join(
        f"{days[day]} {clock(start, separator)}-{clock(end, separator)}" for day, start, end in sorted(entries))


def danish_date(day):
    """A day as Danish spreadsheets write it."""
    return day.strftime("%d-%m-%Y")


def decimal_comma(number):
    """A number with a decimal comma, and without a needless one."""
    return f"{number:g}".replace(".", ",")


def joined(items):
    """A list as one cell."""
    return "|".join(items)


def levelled(draw, items, low, high):
    """Skills with a level each; level 3 is the one that may be left out, so it is."""
    def with_level(item):
        level = draw.whole(low, high)
        return item if level == 3 else f"{item}:{level}"
    return joined(with_level(item) for item in items)


def table(header, rows, delimiter=";", encoding="utf-8-sig"):
    """A table's bytes, with the line ends that spreadsheets write."""
    text = io.StringIO()
    writer = csv.DictWriter(text, header, delimiter=delimiter, lineterminator="\r\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode(encoding)
