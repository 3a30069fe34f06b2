# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample cohort `haderslev`: a municipality's mentor network from primary school to the first job, in Danish."""

from datetime import date, timedelta

from sample_tools import (
    WEEKDAYS_DANISH, Draw, danish_date, danish_year, decimal_comma, joined, levelled, table, windows)

FIRST_DAY, LAST_DAY = date(2026, 8, 24), date(2027, 6, 18)

BUSINESS, SOCIAL, EDUCATION = "virksomhedsmentor", "social mentor", "uddannelsesmentor"

FIRST_NAMES = [
    "Anne", "Mette", "Kirsten", "Hanne", "Lone", "Susanne", "Charlotte", "Maria", "Camilla", "Louise", "Pia", "Gitte",
    "Birgit", "Karina", "Ellen", "Peter", "Lars", "Michael", "Henrik", "Søren", "Jens", "Thomas", "Niels", "Bent",
    "Torben", "Kenneth", "Brian", "Jesper", "Bjarne", "Aage", "Fatima", "Oksana", "Ahmed", "Piotr", "Amina", "Mehmet",
]
YOUNG_NAMES = [
    "Emma", "Ida", "Freja", "Clara", "Laura", "Mathilde", "Sofie", "Josefine", "Alberte", "Lærke", "Nanna", "Signe",
    "Oliver", "William", "Noah", "Lucas", "Emil", "Oscar", "Malthe", "Magnus", "Frederik", "Mikkel", "Jeppe", "Bjørk",
    "Yasmin", "Omar", "Danylo", "Ikram", "Zofia", "Ali", "Luul", "Kasper", "Victor", "Cecilie", "Tobias", "Rasmus",
]

# Modules: id, name, hours, prerequisites, backgrounds that cover it already.
MODULES = [
    ("basis", "Basisuddannelse for mentorer", 18, [], []),
    ("kommunikation", "Kommunikation og den svære samtale", 12, ["basis"], []),
    ("konflikt", "Konflikthåndtering", 12, ["basis"], []),
    ("coaching", "Coaching og motivation", 15, ["kommunikation"], []),
    ("ledelse", "Ledelse og oplæring på arbejdspladsen", 12, ["basis"], []),
    ("etik", "Mentorrollen: etik, grænser og tavshedspligt", 6, ["basis"], []),
    ("vejledning", "Uddannelsessystemet og vejledning", 9, ["basis"], ["erhvervsvejleder"]),
    ("saarbarhed", "Unge i udsatte positioner", 12, ["basis", "konflikt"], []),
]

# Every programme asks for two hours of meetings a month, so that an hours budget is a number of places.
PROGRAMMES = """\
programmes:
  - id: skole
    name: Godt videre fra grundskolen
    kind: school-work
    mentor_types: [uddannelsesmentor, social mentor]
    required_modules: [{module: basis, valid_months: 60}]
    child_certificate: false    # kræves alligevel, når den unge er under 15 år
    meetings_per_month: 4
    minutes_per_meeting: 30
    months: 10
  - id: ungdom
    name: Hold fast i ungdomsuddannelsen
    kind: youth
    mentor_types: [uddannelsesmentor, social mentor, virksomhedsmentor]
    required_modules: [{module: basis, valid_months: 60}, kommunikation]
    child_certificate: false
    meetings_per_month: 2
    minutes_per_meeting: 60
    months: 10
  - id: praktik
    name: Fra skole til praktik
    kind: youth
    mentor_types: [virksomhedsmentor, social mentor]
    required_modules: [{module: basis, valid_months: 60}]
    child_certificate: false
    meetings_per_month: 2
    minutes_per_meeting: 60
    months: 8
  - id: job
    name: Fodfæste på jobbet
    kind: onboarding
    mentor_types: [virksomhedsmentor, social mentor]
    required_modules: [{module: basis, valid_months: 60}, kommunikation]
    child_certificate: false
    meetings_per_month: 2
    minutes_per_meeting: 60
    months: 6
  - id: ny-start
    name: Ny start efter en svær tid
    kind: youth
    mentor_types: [social mentor, virksomhedsmentor]
    required_modules:
      - {module: basis, valid_months: 60}
      - {module: konflikt, valid_months: 36}
      - saarbarhed
    child_certificate: false
    meetings_per_month: 4
    minutes_per_meeting: 30
    months: 10
"""

SKILLS = {
    EDUCATION: ["matematik", "dansk", "engelsk", "lektiestruktur", "eksamen", "ordblindhed", "valg af uddannelse"],
    SOCIAL: ["hverdagsstruktur", "motivation", "selvværd", "netværk", "privatøkonomi", "mødestabilitet", "bolig"],
    BUSINESS: ["ansøgning og cv", "jobsamtale", "arbejdspladskultur", "praktiksøgning", "kørekort", "fagsprog"],
}
INTERESTS = [
    "fodbold", "håndbold", "gaming", "musik", "madlavning", "fiskeri", "løb", "cykling", "natur", "tegning", "film",
    "heste", "mekanik", "styrketræning", "dans", "bøger", "brætspil", "foto",
]
TRADES = ["industri", "byggeri", "butik", "sundhed og omsorg", "kontor og it", "transport", "landbrug", "restaurant"]
MUNICIPALITIES = {"Haderslev": 44, "Aabenraa": 5, "Kolding": 4, "Vejen": 3, "Tønder": 2, "Sønderborg": 2}
DISTRICTS = {"Haderslev": 26, "Vojens": 15, "Gram": 6, "Sommersted": 5}
TOWNS_ELSEWHERE = {"Aabenraa": "Rødekro", "Kolding": "Christiansfeld", "Vejen": "Rødding", "Tønder": "Toftlund",
                   "Sønderborg": "Sønderborg"}
MOTHER_TONGUES = {"": 62, "arabisk": 4, "ukrainsk": 3, "polsk": 3, "tyrkisk": 2, "rumænsk": 1}

COHORT = """\
# Genererede data, ingen rigtige personer. Se ORIGIN.md.
name: Haderslev MentorNetværk 2026/27
time_zone: Europe/Copenhagen
first_day: {first_day}
last_day: {last_day}
slot_minutes: 30
coordinators: 3               # samtaler med mentorer, der kan holdes ad gangen
{closed}

modules:
{modules}

{programmes}
rooms:
  - {{name: Ungecentret, pairs: 6}}
  - {{name: Biblioteket i Haderslev, pairs: 4}}
  - {{name: Biblioteket i Vojens, pairs: 3}}
  - {{name: Borgerhuset i Gram, pairs: 2}}

places:
  - {{name: Haderslev, latitude: 55.2494, longitude: 9.4877}}
  - {{name: Aabenraa, latitude: 55.0443, longitude: 9.4174}}
  - {{name: Kolding, latitude: 55.4904, longitude: 9.4722}}
  - {{name: Vejen, latitude: 55.4810, longitude: 9.1380}}
  - {{name: Tønder, latitude: 54.9379, longitude: 8.8653}}
  - {{name: Sønderborg, latitude: 54.9089, longitude: 9.7892}}
"""

ORIGIN = """\
# Where this cohort comes from

**Generated; no real persons.** `python3 Data/make_samples.py` writes every file of this folder but `expected/`, byte
for byte. Names are common first names with an invented initial, drawn by a seed; so is everything else.

The frame is modelled on the mentor network that Haderslev Kommune announced for August 2011: business mentors, social
mentors and education mentors follow a young person along a red thread from primary school to youth education,
internship and job; a basic course is followed by a diploma of seven modules, of which communication, conflict
management, coaching and leadership were named. The other three modules (role and ethics, guidance in the education
system, young people in exposed positions), the programmes' rules and all numbers are inventions.

Places are real Danish places; coordinates are those of the towns, to four decimals. The closed weeks are the ordinary
ones of the Danish school year 2026/27; holidays follow from Easter 2027.

What to look for:

- More needs than places, most of all for education mentors: somebody waits, and the report says who competes.
- U-74 speaks Tigrinya only, and no mentor does.
- U-71 can meet on Friday mornings only, and no education mentor can.
- U-72 is under 15 and speaks Somali only; the one education mentor who does, M-35, has no child certificate yet.
- U-73 and U-75 take part in `ny-start`, whose training no business mentor has; M-44 completed the course on conflicts
  too long ago. The social mentors who have it are fewer than the young people who need them.
- M-07 has room for three by places, but hours for two.
- Three coordinators share the mentors' talks; with one, some fifty talks find no time.
- `expectations.yaml` says what the coordinators expect: `makker test Data/haderslev`. Two of the eight do not hold.
- The tables are as Danish spreadsheets save them: `;`, decimal comma, day names and headers in Danish;
  `training_sessions.csv` in Windows-1252, the others in UTF-8 with a byte-order mark.
"""


def make():
    """The files of the cohort: name to bytes."""
    draw = Draw(20260824)
    mentors = make_mentors(draw)
    mentees = make_mentees(draw, mentors)
    closed, closed_text = danish_year(FIRST_DAY.year)
    modules = "\n".join(
        f"  - {{id: {id}, name: \"{name}\", hours: {hours}"
        + (f", prerequisites: [{', '.join(before)}]" if before else "")
        + (f", covered_by: [{', '.join(covered)}]" if covered else "") + "}"
        for id, name, hours, before, covered in MODULES)
    cohort = COHORT.format(first_day=FIRST_DAY, last_day=LAST_DAY, closed=closed_text(danish=True), modules=modules,
                           programmes=PROGRAMMES)
    return {
        "ORIGIN.md": ORIGIN.encode(),
        "cohort.yaml": cohort.encode(),
        "mentors.csv": table(list(mentors[0]), mentors),
        "mentees.csv": table(list(mentees[0]), mentees),
        "training_sessions.csv": make_sessions(closed),
        "previous.csv": make_previous(mentors, mentees),
        "decisions.csv": make_decisions(),
        "expectations.yaml": EXPECTATIONS.encode(),
    }


# --- mentors

# How many mentors of which kinds there are, with their backgrounds.
MENTOR_MIX = [
    (23, [BUSINESS], {"virksomhedsansat": 1}),
    (12, [EDUCATION], {"lærer": 5, "erhvervsvejleder": 4}),
    (15, [SOCIAL], {"pædagog": 9, "lærer": 2, "virksomhedsansat": 4}),
    (7, [SOCIAL, EDUCATION], {"pædagog": 3, "lærer": 3}),
    (3, [BUSINESS, SOCIAL], {"virksomhedsansat": 1}),
]


def make_mentors(draw):
    """Sixty mentors, in the order of their ids."""
    kinds = [(types, draw.weighted(backgrounds)) for count, types, backgrounds in MENTOR_MIX for _ in range(count)]
    names = draw.names(FIRST_NAMES, len(kinds))
    rows = [mentor(draw, number, name, *kind) for number, (name, kind) in enumerate(zip(names, kinds), 1)]
    by_id = {row["id"]: row for row in rows}
    # What ORIGIN.md tells of.
    by_id["M-07"].update({"antal pladser": 3, "timer pr. måned": decimal_comma(4.5)})
    by_id["M-35"].update({"sprog": "dansk|somali", "børneattest": "anmodet", "mentorforløb": "",
                          "ledige tider": "tir 14.30-17.00|tor 14.30-17.00"})
    for id, taken in [("M-40", date(2025, 3, 8)), ("M-42", date(2024, 11, 16)), ("M-44", date(2021, 9, 18))]:
        by_id[id]["uddannelse"] = training_cell(
            {"basis": date(2024, 8, 17), "kommunikation": date(2024, 10, 5), "konflikt": taken,
             "saarbarhed": date(2025, 5, 10)})
    by_id["M-12"]["undgå"] = "U-57"
    by_id["M-41"]["undgå"] = "U-30|U-52"
    by_id["M-51"]["foretrækker"] = "U-25"
    by_id["M-13"]["foretrækker"] = "U-61"
    by_id["M-18"]["utilgængelig"] = "02-11-2026..13-11-2026"
    by_id["M-33"]["utilgængelig"] = "18-01-2027..29-01-2027|12-04-2027"
    return rows


def mentor(draw, number, name, types, background):
    """One mentor's row."""
    municipality = draw.weighted(MUNICIPALITIES)
    places = draw.weighted({1: 62, 2: 30, 3: 8})
    hours = draw.weighted({"": 60, 0: 25, 1.5: 15})
    tongue = draw.weighted(MOTHER_TONGUES) if draw.chance(0.35) else ""
    skills = [skill for kind in types for skill in draw.some(SKILLS[kind], 3, 5 if len(types) == 1 else 3)]
    if BUSINESS not in types:
        programmes = draw.weighted({"": 80, "ungdom|praktik|job|ny-start": 10, "skole|ungdom": 10})
    else:
        programmes = draw.weighted({"": 70, "praktik|job": 25, "ungdom|praktik": 5})
    return {
        "id": f"M-{number:02}",
        "navn": name,
        "typer": joined(types),
        "mentorforløb": programmes,
        "baggrund": background,
        "færdigheder": levelled(draw, skills, 2, 5),
        "interesser": joined(draw.some(INTERESTS, 1, 4)),
        "sprog": joined(["dansk"] + (["engelsk"] if draw.chance(0.5) else []) + (["tysk"] if draw.chance(0.25) else [])
                        + ([tongue] if tongue else [])),
        "kommune": municipality,
        "postdistrikt": draw.weighted(DISTRICTS) if municipality == "Haderslev" else TOWNS_ELSEWHERE[municipality],
        "antal pladser": places,
        "timer pr. måned": decimal_comma(2 * places + hours) if hours != "" else "",
        "ledige tider": windows(mentor_windows(draw, background), WEEKDAYS_DANISH, "."),
        "utilgængelig": "",
        "uddannelse": training_cell(completed(draw, types, background)),
        "børneattest": certificate(draw, types),
        "branche": draw.pick(TRADES) if BUSINESS in types else "",
        "undgå": "",
        "foretrækker": "",
    }


def mentor_windows(draw, background):
    """When a mentor can meet: school people from the early afternoon, companies' people after work."""
    early = background in ("lærer", "pædagog", "erhvervsvejleder")
    starts = [14 * 60, 14 * 60 + 30, 15 * 60, 15 * 60 + 30] if early else [15 * 60 + 30, 16 * 60, 16 * 60 + 30, 17 * 60]
    entries = [(day, start, start + 30 * draw.whole(3, 6))
               for day in draw.some([0, 1, 2, 3, 4] if early else [0, 1, 2, 3], 2, 4) for start in [draw.pick(starts)]]
    if draw.chance(0.1):
        entries.append((5, 10 * 60, 12 * 60 + 30))
    return entries


def completed(draw, types, background):
    """The modules that a mentor has completed, each with its day."""
    basis = draw.course_day(date(2022, 1, 15), date(2026, 3, 28))
    if draw.chance(0.05):
        return {}
    if draw.chance(0.05):
        return {"basis": draw.course_day(date(2017, 1, 14), date(2020, 12, 12))}
    wanted = {"kommunikation": 0.85, "coaching": 0.35, "konflikt": 0.3, "etik": 0.5, "ledelse": 0.1, "vejledning": 0.05}
    if BUSINESS in types:
        wanted.update({"kommunikation": 0.6, "ledelse": 0.45, "coaching": 0.25, "konflikt": 0.15})
    if EDUCATION in types:
        wanted.update({"vejledning": 0.5})
    taken = {"basis": basis}
    for module, _, _, before, covered in MODULES[1:]:
        if draw.chance(wanted.get(module, 0)) and set(before) <= set(taken) and background not in covered:
            taken[module] = draw.course_day(max(taken[step] for step in before) + timedelta(days=14), date(2026, 6, 20))
    return taken


def training_cell(taken):
    """Completed modules as a cell."""
    return joined(f"{module}@{danish_date(day)}" for module, day in taken.items())


def certificate(draw, types):
    """The state of a mentor's child certificate."""
    asked = draw.day(date(2024, 6, 3), date(2026, 7, 31))
    return draw.weighted({
        f"indhentet@{danish_date(asked)}": 20 if BUSINESS in types else 78,
        f"anmodet@{danish_date(max(asked, date(2026, 6, 15)))}": 5 if BUSINESS in types else 12,
        "": 75 if BUSINESS in types else 10,
    })


# --- mentees

# How many mentees are at which stage, in which programme, born when, and what they need.
MENTEE_MIX = [
    (20, "grundskole", "skole", (2010, 2012),
     {EDUCATION: 12, SOCIAL: 5, f"{EDUCATION}|{SOCIAL}": 3}),
    (23, "ungdomsuddannelse", "ungdom", (2006, 2010),
     {EDUCATION: 10, SOCIAL: 5, BUSINESS: 5, f"{EDUCATION}|{SOCIAL}": 2, f"{BUSINESS}|{EDUCATION}": 1}),
    (14, "praktik", "praktik", (2004, 2008),
     {BUSINESS: 9, SOCIAL: 2, f"{BUSINESS}|{SOCIAL}": 3}),
    (10, "job", "job", (2000, 2006),
     {BUSINESS: 6, SOCIAL: 2, f"{BUSINESS}|{SOCIAL}": 2}),
    (3, "ungdomsuddannelse", "ny-start", (2003, 2008), {SOCIAL: 1}),
]


def make_mentees(draw, mentors):
    """Seventy-five mentees, in the order of their ids."""
    rows = []
    names = draw.names(YOUNG_NAMES, 75)
    for count, stage, programme, births, needs in MENTEE_MIX:
        for _ in range(count):
            rows.append(mentee(draw, names.pop(0), stage, programme, births, draw.weighted(needs)))
    # What ORIGIN.md tells of.
    rows.append(mentee(draw, names.pop(0), "ungdomsuddannelse", "ungdom", (2008, 2009), EDUCATION)
                | {"ledige tider": "fre 08.00-09.30"})
    rows.append(mentee(draw, names.pop(0), "grundskole", "skole", (2012, 2012), EDUCATION) 
                | {"sprog": "somali", "ledige tider": "tir 14.00-16.30|fre 14.00-16.00"})
    rows.append(mentee(draw, names.pop(0), "praktik", "ny-start", (2004, 2006), BUSINESS))
    rows.append(mentee(draw, names.pop(0), "grundskole", "skole", (2010, 2011), SOCIAL) | {"sprog": "tigrinya"})
    rows.append(mentee(draw, names.pop(0), "job", "ny-start", (2000, 2003), f"{BUSINESS}|{SOCIAL}"))
    for number, row in enumerate(rows, 1):
        row["id"] = f"U-{number:02}"
    by_id = {row["id"]: row for row in rows}
    by_id["U-14"]["undgå"] = "M-30"
    by_id["U-48"]["undgå"] = "M-08"
    by_id["U-45"]["foretrækker"] = "M-09"
    for row in rows[4:75:9]:
        row["foretrækker"] = joined(other["id"] for other in draw.some(likely(row, mentors), 1, 2))
    by_id["U-14"]["foretrækker"] = "M-29"
    return rows


def mentee(draw, name, stage, programme, births, needs):
    """One mentee's row, without its id."""
    municipality = draw.weighted({"Haderslev": 66, "Aabenraa": 4, "Kolding": 3, "Vejen": 2})
    tongue = draw.weighted(MOTHER_TONGUES)
    kinds = needs.split("|")
    skills = [skill for kind in kinds for skill in draw.some(SKILLS[kind], 1, 3 if len(kinds) == 1 else 2)]
    return {
        "id": "",
        "navn": name,
        "fødselsår": draw.whole(*births),
        "trin": stage,
        "mentorforløb": programme,
        "behov": needs,
        "færdigheder": levelled(draw, skills, 2, 5),
        "interesser": joined(draw.some(INTERESTS, 1, 3)),
        "sprog": joined((["dansk"] if not tongue or draw.chance(0.8) else []) + ([tongue] if tongue else [])
                        + (["engelsk"] if draw.chance(0.3) else [])),
        "kommune": municipality,
        "postdistrikt": draw.weighted(DISTRICTS) if municipality == "Haderslev" else TOWNS_ELSEWHERE[municipality],
        "prioritet": draw.weighted({1: 75, 2: 18, 3: 7}),
        "ledige tider": windows(mentee_windows(draw, stage), WEEKDAYS_DANISH, "."),
        "branche": draw.pick(TRADES) if BUSINESS in kinds else "",
        "undgå": "",
        "foretrækker": "",
    }


def mentee_windows(draw, stage):
    """When a mentee can meet: after school, after lessons, after work."""
    starts, last = {
        "grundskole": ([14 * 60, 14 * 60 + 30, 15 * 60], 17 * 60 + 30),
        "ungdomsuddannelse": ([14 * 60 + 30, 15 * 60 + 30, 16 * 60], 19 * 60),
        "praktik": ([15 * 60 + 30, 16 * 60], 19 * 60 + 30),
        "job": ([16 * 60, 16 * 60 + 30], 20 * 60),
    }[stage]
    return [(day, start, min(last, start + 30 * draw.whole(3, 7)))
            for day in draw.some([0, 1, 2, 3, 4], 2, 4) for start in [draw.pick(starts)]]


# --- the optional files

def make_sessions(closed):
    """Two occasions of every module, evenings and Saturdays, none on a closed day."""
    draw = Draw(20260825)
    places = ["Ungecentret, Haderslev", "Handelsskolen, Haderslev", "Biblioteket, Vojens", "Rådhuset, Haderslev",
              "Møllehuset, Gram"]
    rows = []
    day = date(2026, 8, 29)
    for occasion in (1, 2):
        for module, _, _, _, _ in MODULES:
            while any(first <= day <= last for first, last in closed):
                day += timedelta(days=7)
            rows.append({
                "id": f"{module}-{occasion}", "modul": module, "dato": danish_date(day), "start": "09.00",
                "slut": "15.00", "pladser": draw.pick([12, 14, 16, 20]), "sted": draw.pick(places)})
            evening = day + timedelta(days=3)
            if module in ("basis", "etik") and not any(first <= evening <= last for first, last in closed):
                rows.append({
                    "id": f"{module}-{occasion}-aften", "modul": module, "dato": danish_date(evening),
                    "start": "16.30", "slut": "20.30", "pladser": draw.pick([10, 12]), "sted": draw.pick(places)})
            day += timedelta(days=14)
    return table(list(rows[0]), rows, encoding="windows-1252")


def likely(mentee, mentors):
    """The mentors who give the first kind of help that a mentee needs, with a language and a free day in common."""
    def words(row, column):
        return {word[:3] if column == "ledige tider" else word for word in row[column].split("|")}
    kind = mentee["behov"].split("|")[0]
    return [row for row in mentors if kind in row["typer"].split("|")
            and all(words(row, column) & words(mentee, column) for column in ("sprog", "ledige tider"))]


def make_previous(mentors, mentees):
    """Pairs of last year, of people who are here again; the first is the one that `decisions.csv` pins."""
    draw = Draw(20250825)
    rows = [("U-45", "M-09", BUSINESS, "i gang")]
    for row in mentees[21:66:4]:
        outcome = draw.weighted({"i gang": 45, "gennemført": 35, "stoppet før tid": 12, "udeblevet": 8})
        rows.append((row["id"], draw.pick(likely(row, mentors))["id"], row["behov"].split("|")[0], outcome))
    header = ["mentee", "mentor", "type", "udfald"]
    return table(header, [dict(zip(header, row)) for row in rows])


EXPECTATIONS = """\
# Det, koordinatorerne forventer af hver matchning af årgangen: makker test Data/haderslev
# De to sidste holder ikke på disse tal, så det kan ses, hvordan det ser ud.
expectations:
  - id: boerneattest
    da: Ingen under 15 år har en mentor uden børneattest.
    en: Nobody under 15 has a mentor without a child certificate.
    kind: never
    mentee: {alder: under 15}
    mentor: {børneattest: nej}
  - id: ny-start
    da: Unge i ny-start har aldrig en erhvervsvejleder som mentor.
    en: Young people in ny-start never have a career adviser as their mentor.
    kind: never
    mentee: {mentorforløb: ny-start}
    mentor: {baggrund: erhvervsvejleder}
  - {id: fortsaetter, kind: together, mentee: U-45, mentor: M-09}
  - {id: hastende, kind: filled, mentee: {prioritet: mindst 3}, at_least: alle}
  - {id: svageste, kind: points, at_least: 40}
  - {id: travlhed, kind: load, at_most: 3}
  - id: praktik
    da: Mindst 95 % af behovene i praktik er dækket.
    en: At least 95 % of the needs in internship are filled.
    kind: filled
    mentee: {trin: praktik}
    at_least: 95 %
  - id: udskiftning
    da: Højst 10 % af de match, der er i gang, bliver skiftet ud.
    en: At most 10 % of the pairs that are going on are changed.
    kind: changed
    outcome: [i gang]
    at_most: 10 %
"""


def make_decisions():
    """A pin and two blocks, each with its reason."""
    decisions = [
        ("U-45", "M-09", BUSINESS, "kræv", "Har fulgt hinanden i et år og ønsker begge at fortsætte"),
        ("U-12", "M-52", EDUCATION, "forbyd", "Er naboer; familien ønsker en mentor, de ikke kender privat"),
        ("U-58", "M-16", "", "forbyd", "Tidligere kollegaer; samarbejdet endte i en konflikt"),
    ]
    header = ["mentee", "mentor", "type", "beslutning", "begrundelse"]
    return table(header, [dict(zip(header, row)) for row in decisions])
