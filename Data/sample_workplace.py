# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample cohort `workplace`: pupils follow a job, new employees find their feet, colleagues are promoted."""

from datetime import date, timedelta

from sample_tools import WEEKDAYS_ENGLISH, Draw, easter_sunday, joined, levelled, table, windows

FIRST_DAY, LAST_DAY = date(2026, 9, 1), date(2027, 6, 30)

ADULT_NAMES = [
    "Astrid", "Bo", "Dorte", "Esben", "Grethe", "Heidi", "Ivan", "Jan", "Kim", "Lene", "Martin", "Nina", "Palle",
    "Randi", "Steen", "Trine", "Ulla", "Vagn", "Winnie", "Zainab", "Leif", "Mona", "Tommy", "Helle",
]
PUPIL_NAMES = ["Filip", "Gry", "Hjalmar", "Isabella", "Johan", "Laurits", "Marie", "Natasja", "Silje", "Villads"]

WORKPLACES = {"Horsens factory": 45, "Aarhus office": 35, "Fredericia warehouse": 20}
MUNICIPALITY = {"Horsens factory": "Horsens", "Aarhus office": "Aarhus", "Fredericia warehouse": "Fredericia"}
FUNCTIONS = {
    "Horsens factory": ["production", "quality", "maintenance", "planning"],
    "Aarhus office": ["finance", "sales", "IT", "planning"],
    "Fredericia warehouse": ["logistics", "maintenance"],
}
SKILLS = [
    "workplace culture", "planning the week", "presenting", "giving feedback", "leading meetings", "technical English",
    "safety", "customer contact", "negotiation", "spreadsheets",
]
INTERESTS = ["running", "cooking", "football", "choir", "gardening", "cycling", "history", "sailing", "crafts"]

COHORT = """\
# Generated, no real persons: see ORIGIN.md.
name: Workplace mentoring 2026/27
time_zone: Europe/Copenhagen
first_day: {first_day}
last_day: {last_day}
slot_minutes: 30
holidays:
{holidays}
closed_weeks:
  - 2026-W52..2026-W53

modules:
  - {{id: introduction, name: Being a mentor at work, hours: 3}}
  - {{id: handover, name: Passing on tacit knowledge, hours: 4, prerequisites: [introduction]}}
  - {{id: feedback, name: Feedback and development talks, hours: 6, prerequisites: [introduction], covered_by: [HR]}}

programmes:
  - id: job-shadowing
    name: Follow a job for some days
    kind: career
    mentor_types: [business]
    required_modules: [introduction]
    child_certificate: false
    meetings_per_month: 1
    minutes_per_meeting: 240
    months: 2
  - id: new-colleague
    name: The first half year
    kind: onboarding
    mentor_types: [business]
    required_modules: [introduction, handover]
    child_certificate: false
    meetings_per_month: 4
    minutes_per_meeting: 60
    months: 6
  - id: next-step
    name: On the way to a promotion
    kind: promotion
    mentor_types: [business]
    required_modules: [introduction, {{module: feedback, valid_months: 48}}]
    child_certificate: false
    meetings_per_month: 2
    minutes_per_meeting: 120
    months: 10
"""

RULES = """\
# What differs from the built-in rules. `makker rules list` shows them all.
base: default
without: [municipality]          # everybody comes to work anyway

requirements:
  # Nobody is mentored by the manager who decides on the promotion.
  - kind: different
    id: not_own_manager
    mentee: manager
    mentor: initials
    text:
      da: Mentoren er ikke menteens egen leder.
      en: The mentor is not the mentee's own manager.

wishes:
  # Tacit knowledge is passed on in the same place and the same job, so these count most.
  - id: workplace
    weight: 120
  - id: function
    weight: 150
  - id: interests
    weight: 10
  # A mentor one or two steps up remembers what the step was like.
  - kind: at_most_apart
    id: level
    mentee: level
    mentor: level
    distance: 2
    weight: 60
    text:
      da: Mentor og mentee er højst to løntrin fra hinanden.
      en: Mentor and mentee are at most two levels apart.
"""

ORIGIN = """\
# Where this cohort comes from

**Generated; no real persons.** `python3 Data/make_samples.py` writes every file of this folder but `expected/`, byte
for byte. Names are common first names with an invented initial, drawn by a seed; so is everything else. The company is
invented; its towns are real Danish towns.

Three programmes of one company: older pupils follow a job for some days (P-...), new employees are helped by somebody
with the same function at the same workplace (N-...), and colleagues nominated by management or HR are prepared for
promotion (K-...).

What to look for:

- `rules.yaml` raises the weights of workplace and function, takes one built-in wish out, and adds two rules of generic
  kinds on own columns: `not_own_manager` (requirement) and `level` (wish).
- `initials`, `level`, `manager` and `nominated_by` are own columns; `workplace` and `function` are known by name.
- Pupils need half a day in one go, which many mentors do not have free.
"""


def make():
    """The files of the cohort: name to bytes."""
    draw = Draw(20260901)
    mentors = make_mentors(draw)
    mentees = make_mentees(draw, mentors)
    easter = easter_sunday(LAST_DAY.year)
    holidays = [
        (easter - timedelta(days=3), easter - timedelta(days=2), "Maundy Thursday, Good Friday"),
        (easter + timedelta(days=1), easter + timedelta(days=1), "Easter Monday"),
        (easter + timedelta(days=39), easter + timedelta(days=40), "Ascension Day and the day after"),
        (easter + timedelta(days=50), easter + timedelta(days=50), "Whit Monday"),
        (date(LAST_DAY.year, 6, 5), date(LAST_DAY.year, 6, 5), "Constitution Day"),
    ]
    lines = []
    for first, last, name in holidays:
        days = f"{first}" if first == last else f"{first}..{last}"
        lines.append(f"  - {days:<24}# {name}")
    cohort = COHORT.format(first_day=FIRST_DAY, last_day=LAST_DAY, holidays="\n".join(lines))
    return {
        "ORIGIN.md": ORIGIN.encode(),
        "cohort.yaml": cohort.encode(),
        "rules.yaml": RULES.encode(),
        "mentors.csv": table(list(mentors[0]), mentors),
        "mentees.csv": table(list(mentees[0]), mentees),
    }


def make_mentors(draw):
    """Twenty-two employees."""
    rows = []
    for number, name in enumerate(draw.names(ADULT_NAMES, 22), 1):
        workplace = draw.weighted(WORKPLACES)
        taken = {"introduction": draw.course_day(date(2022, 9, 1), date(2026, 6, 12))}
        for module, share in [("handover", 0.75), ("feedback", 0.5)]:
            if draw.chance(share):
                taken[module] = draw.course_day(taken["introduction"], date(2026, 6, 19))
        level = draw.weighted({2: 25, 3: 35, 4: 25, 5: 15})
        rows.append({
            "id": f"M-{number:02}",
            "name": name,
            "types": "business",
            "programmes": draw.weighted({"": 60, "new-colleague": 20, "job-shadowing|new-colleague": 20}),
            "background": draw.weighted({"company employee": 85, "HR": 15}),
            "skills": levelled(draw, draw.some(SKILLS, 2, 5), 2, 5),
            "interests": joined(draw.some(INTERESTS, 1, 3)),
            "languages": "Danish|English" if draw.chance(0.7) else "Danish",
            "municipality": MUNICIPALITY[workplace],
            "capacity": draw.weighted({1: 80, 2: 20}),
            "hours_per_month": "",
            "availability": working_hours(draw, 0.5),
            "training": joined(f"{module}@{day}" for module, day in taken.items()),
            "workplace": workplace,
            "function": draw.pick(FUNCTIONS[workplace]),
            "level": level,
            "initials": f"{name[:2].upper()}{name[-2]}",
            "avoid": "",
            "prefer": "",
        })
    return rows


def working_hours(draw, half_day_share):
    """Free hours within the working day: short ones, and a half day where the draw gives one."""
    entries = []
    for day in draw.some([0, 1, 2, 3, 4], 2, 4):
        start = draw.pick([8 * 60, 9 * 60, 12 * 60 + 30, 13 * 60])
        entries.append((day, start, start + (240 if draw.chance(half_day_share / 2) else draw.pick([120, 150, 180]))))
    return windows(entries, WEEKDAYS_ENGLISH, ":")


def afternoons(draw):
    """The afternoons that a school lets its pupils go."""
    return windows([(day, 12 * 60, 17 * 60) for day in draw.some([1, 2, 4], 2, 3)], WEEKDAYS_ENGLISH, ":")


def make_mentees(draw, mentors):
    """Pupils, new employees, and colleagues on their way up."""
    rows = []
    mix = [("P", 6, "job-shadowing", "youth-education", PUPIL_NAMES), ("N", 14, "new-colleague", "job", ADULT_NAMES),
           ("K", 10, "next-step", "job", ADULT_NAMES)]
    for letter, count, programme, stage, first_names in mix:
        for number, name in enumerate(draw.names(first_names, count), 1):
            workplace = draw.weighted(WORKPLACES)
            level = {"P": "", "N": draw.pick([1, 2]), "K": draw.pick([2, 3])}[letter]
            managers = [row["initials"] for row in mentors if row["workplace"] == workplace and row["level"] >= 4]
            rows.append({
                "id": f"{letter}-{number:02}",
                "name": name,
                "birth_year": draw.whole(2008, 2010) if letter == "P" else draw.whole(1975, 2003),
                "stage": stage,
                "programme": programme,
                "needs": "business",
                "skills": levelled(draw, draw.some(SKILLS, 1, 3), 2, 5),
                "interests": joined(draw.some(INTERESTS, 1, 2)),
                "languages": draw.weighted({"Danish": 55, "Danish|English": 35, "English": 10}),
                "municipality": MUNICIPALITY[workplace],
                "priority": {"P": 1, "N": 2, "K": 1}[letter],
                "availability": afternoons(draw) if letter == "P" else working_hours(draw, 0),
                "workplace": workplace,
                "function": draw.pick(FUNCTIONS[workplace]),
                "level": level,
                "manager": draw.pick(managers) if managers and letter != "P" else "",
                "nominated_by": draw.pick(["management", "HR"]) if letter == "K" else "",
                "avoid": "",
                "prefer": "",
            })
    return rows
