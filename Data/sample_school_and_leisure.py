# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample cohort `school-and-leisure`: volunteers help children with school work and go with them to sport."""

from datetime import date

from sample_tools import WEEKDAYS_ENGLISH, Draw, danish_year, joined, levelled, table, windows

FIRST_DAY, LAST_DAY = date(2026, 9, 7), date(2027, 6, 11)

ADULT_NAMES = [
    "Kirsten", "Inge", "Ole", "Poul", "Karen", "Hans", "Erik", "Lis", "Jonas", "Sara", "Mads", "Julie", "Simon",
    "Katrine", "Nadia", "Hassan", "Irina", "Tove", "Finn", "Rikke", "Morten", "Line",
]
CHILD_NAMES = [
    "Alma", "Agnes", "Karla", "Ella", "Nora", "Liv", "Vigga", "Aya", "Maja", "Safa", "Aksel", "Carl", "Elias",
    "Valdemar", "August", "Storm", "Bilal", "Anton", "Theo", "Yusuf", "Mila", "Sander", "Adam", "Hannah",
]

SUBJECTS = ["maths", "Danish", "English", "reading", "study habits", "homework routine", "spelling"]
LEISURE = ["football", "swimming", "handball", "gymnastics", "scouting", "music school", "chess club", "athletics"]
INTERESTS = [
    "animals", "board games", "drawing", "football", "music", "nature", "reading", "swimming", "baking", "dance",
]
TONGUES = {"": 70, "Arabic": 8, "Ukrainian": 6, "Turkish": 5, "Polish": 4}
MUNICIPALITIES = {"Vejle": 60, "Fredericia": 18, "Kolding": 14, "Billund": 8}
SCHOOLS = {"Vejle": ["north school", "harbour school", "hill school"], "Fredericia": ["rampart school"],
           "Kolding": ["castle school"], "Billund": ["village school"]}

COHORT = """\
# Generated, no real persons: see ORIGIN.md.
name: School and leisure friends 2026/27
time_zone: Europe/Copenhagen
first_day: {first_day}
last_day: {last_day}
slot_minutes: 15
{closed}

modules:
  - {{id: welcome, name: Welcome course, hours: 6}}
  - {{id: conduct, name: Proper conduct with children, hours: 3, prerequisites: [welcome]}}
  - {{id: study-habits, name: Helping with study habits, hours: 4, prerequisites: [welcome], covered_by: [teacher]}}
  - {{id: difficult-situations, name: Handling difficult situations, hours: 3, prerequisites: [conduct]}}

programmes:
  - id: homework
    name: School work and study habits
    kind: school-work
    mentor_types: [education]
    required_modules: [welcome, {{module: conduct, valid_months: 24}}, study-habits]
    child_certificate: true
    meetings_per_month: 4
    minutes_per_meeting: 60
    months: 9
  - id: sport
    name: Along to sport and leisure
    kind: leisure
    mentor_types: [social]
    required_modules: [welcome, {{module: conduct, valid_months: 24}}]
    child_certificate: true
    meetings_per_month: 4
    minutes_per_meeting: 90
    months: 9

places:
  - {{name: Vejle, latitude: 55.7093, longitude: 9.5357}}
  - {{name: Fredericia, latitude: 55.5657, longitude: 9.7526}}
  - {{name: Kolding, latitude: 55.4904, longitude: 9.4722}}
  - {{name: Billund, latitude: 55.7308, longitude: 9.1153}}
"""

ORIGIN = """\
# Where this cohort comes from

**Generated; no real persons.** `python3 Data/make_samples.py` writes every file of this folder but `expected/`, byte
for byte. Names are common first names with an invented initial, drawn by a seed; so is everything else. Places are real
Danish towns; schools are invented.

Volunteers help children with school work and study habits, or go with them to sport and other leisure. Every child is
under 15, so every mentor needs a child certificate: some are asked for and not here yet, and two are missing. Only the
status and the date of a certificate are ever kept.

What to look for:

- Volunteers of both kinds have an hours budget: a homework child asks for four hours a month, a child in `sport` for
  six. Where the budget cannot be said as a number of places, it becomes a side constraint.
- C-34 speaks Turkish only, and only one volunteer for school work does: M-09, whose child certificate is on its way.
- C-36 can go on Sunday mornings only.
- The tables are comma separated, UTF-8 without a byte-order mark, with English headers; dates are `2026-09-07`.
"""


def make():
    """The files of the cohort: name to bytes."""
    draw = Draw(20260907)
    mentors = make_mentors(draw)
    children = make_children(draw)
    _, closed_text = danish_year(FIRST_DAY.year)
    cohort = COHORT.format(first_day=FIRST_DAY, last_day=LAST_DAY, closed=closed_text(danish=False))
    return {
        "ORIGIN.md": ORIGIN.encode(),
        "cohort.yaml": cohort.encode(),
        "mentors.csv": comma_table(list(mentors[0]), mentors),
        "mentees.csv": comma_table(list(children[0]), children),
        "training_sessions.csv": make_sessions(),
        "previous.csv": comma_table(["mentee", "mentor", "type", "outcome"], [
            {"mentee": "C-02", "mentor": "M-04", "type": "education", "outcome": "ongoing"},
            {"mentee": "C-05", "mentor": "M-02", "type": "education", "outcome": "completed"},
            {"mentee": "C-24", "mentor": "M-15", "type": "social", "outcome": "ongoing"},
            {"mentee": "C-28", "mentor": "M-18", "type": "social", "outcome": "ended_early"},
        ]),
        "decisions.csv": comma_table(["mentee", "mentor", "type", "decision", "reason"], [
            {"mentee": "C-28", "mentor": "M-18", "type": "social", "decision": "forbid",
             "reason": "Last year's pair ended early, by the family's wish"},
        ]),
    }


def comma_table(header, rows):
    """A table as programs write it: commas, UTF-8, no byte-order mark."""
    return table(header, rows, delimiter=",", encoding="utf-8")


def make_mentors(draw):
    """Twenty-six volunteers."""
    mix = [(11, ["education"]), (9, ["social"]), (6, ["education", "social"])]
    kinds = [types for count, types in mix for _ in range(count)]
    rows = [mentor(draw, number, name, types)
            for number, (name, types) in enumerate(zip(draw.names(ADULT_NAMES, len(kinds)), kinds), 1)]
    rows[8].update({"languages": "Danish|Turkish", "child_certificate": "requested@2026-08-20"})
    for row in rows:
        if row["id"] != "M-09" and "education" in row["types"]:
            row["languages"] = row["languages"].replace("|Turkish", "")
    rows[3]["child_certificate"] = rows[14]["child_certificate"] = "obtained@2026-05-18"
    rows[10]["child_certificate"] = rows[16]["child_certificate"] = "none"
    return rows


def mentor(draw, number, name, types):
    """One volunteer's row."""
    background = draw.weighted({"teacher": 30, "student": 30, "retired": 20, "company employee": 20})
    both = len(types) == 2
    capacity = draw.pick([2, 2, 3]) if both else draw.weighted({1: 40, 2: 48, 3: 12})
    skills = (draw.some(SUBJECTS, 2, 4) if "education" in types else []) + (
        draw.some(LEISURE, 1, 3) if "social" in types else [])
    tongue = draw.weighted(TONGUES)
    taken = {"welcome": draw.course_day(date(2023, 2, 1), date(2026, 5, 30))}
    if draw.chance(0.93):
        taken["conduct"] = draw.course_day(max(taken["welcome"], date(2024, 11, 1)), date(2026, 6, 20))
    elif draw.chance(0.5):
        taken["conduct"] = taken["welcome"] = date(2023, 10, 7)
    if "education" in types and background != "teacher" and draw.chance(0.85):
        taken["study-habits"] = draw.course_day(taken["welcome"], date(2026, 6, 20))
    asked = draw.day(date(2024, 9, 2), date(2026, 8, 14))
    municipality = draw.weighted(MUNICIPALITIES)
    starts = [13 * 60 + 30, 14 * 60, 14 * 60 + 30, 15 * 60] if background != "company employee" else [
        16 * 60, 16 * 60 + 30]
    return {
        "id": f"M-{number:02}",
        "name": name,
        "types": joined(types),
        "programmes": "",
        "background": background,
        "skills": levelled(draw, skills, 2, 5),
        "interests": joined(draw.some(INTERESTS, 1, 4)),
        "languages": joined(["Danish"] + ([tongue] if tongue else []) + (["English"] if draw.chance(0.4) else [])),
        "municipality": municipality,
        "capacity": capacity,
        "hours_per_month": draw.pick([8, 10, 12]) if both else "",
        "availability": windows(
            [(day, start, start + 30 * draw.whole(4, 7)) for day in draw.some([0, 1, 2, 3, 4], 2, 4)
             for start in [draw.pick(starts)]], WEEKDAYS_ENGLISH, ":"),
        "unavailable": "2026-11-09..2026-11-20" if draw.chance(0.1) else "",
        "training": joined(f"{module}@{day}" for module, day in taken.items()),
        "child_certificate": draw.weighted({f"obtained@{asked}": 86, "requested@2026-08-17": 14}),
        "has_car": "yes" if draw.chance(0.5) else "no",
        "avoid": "",
        "prefer": "",
    }


def make_children(draw):
    """Thirty-eight children."""
    rows = []
    names = draw.names(CHILD_NAMES, 38)
    for number, name in enumerate(names, 1):
        rows.append(child(draw, number, name, "homework" if number <= 20 or number in (34, 35) else "sport"))
    rows[33]["languages"] = "Turkish"
    rows[35]["availability"] = "sun 09:00-11:30"
    rows[6]["avoid"] = "M-03"
    rows[22]["prefer"] = "M-13|M-22"
    return rows


def child(draw, number, name, programme):
    """One child's row."""
    tongue = draw.weighted(TONGUES)
    municipality = draw.weighted(MUNICIPALITIES)
    born = draw.whole(2012, 2018)
    homework = programme == "homework"
    return {
        "id": f"C-{number:02}",
        "name": name,
        "birth_year": born,
        "stage": "primary-school",
        "programme": programme,
        "needs": "education" if homework else "social",
        "skills": levelled(draw, draw.some(SUBJECTS if homework else LEISURE, 1, 2), 2, 5),
        "interests": joined(draw.some(INTERESTS, 1, 3)),
        "languages": joined((["Danish"] if not tongue or draw.chance(0.85) else []) + ([tongue] if tongue else [])),
        "municipality": municipality,
        "school": draw.pick(SCHOOLS[municipality]),
        "grade": FIRST_DAY.year - born - 6,
        "priority": draw.weighted({1: 80, 2: 20}),
        "availability": windows(
            [(day, start, start + 30 * draw.whole(3, 6)) for day in draw.some([0, 1, 2, 3, 4], 2, 4)
             for start in [draw.pick([14 * 60, 14 * 60 + 30, 15 * 60])]], WEEKDAYS_ENGLISH, ":"),
        "avoid": "",
        "prefer": "",
    }


def make_sessions():
    """Evening sessions before and after the first day."""
    sessions = [
        ("welcome-1", "welcome", "2026-09-12", "09:00", "15:00", 20),
        ("conduct-1", "conduct", "2026-09-16", "17:00", "20:00", 16),
        ("study-1", "study-habits", "2026-09-23", "16:30", "20:30", 16),
        ("difficult-1", "difficult-situations", "2026-09-30", "17:00", "20:00", 12),
        ("welcome-2", "welcome", "2027-01-16", "09:00", "15:00", 20),
        ("conduct-2", "conduct", "2027-01-20", "17:00", "20:00", 16),
        ("study-2", "study-habits", "2027-01-27", "16:30", "20:30", 16),
        ("difficult-2", "difficult-situations", "2027-02-03", "17:00", "20:00", 12),
    ]
    header = ["id", "module", "date", "start", "end", "seats", "place"]
    places = ["Library, Vejle", "Town hall, Fredericia"]
    return comma_table(header, [
        dict(zip(header, (*session, places[index % 2]))) for index, session in enumerate(sessions)])
