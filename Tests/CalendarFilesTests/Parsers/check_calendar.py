# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints every event of the .ics files of a folder as two other programs understand it, one line of JSON each.

    check_calendar.py FOLDER

Times are given in UTC, and are found with the VTIMEZONE of the file alone, never with the system's time zones. Ends
with status 1 at the first thing that a parser finds fault with.
"""

import datetime
import json
import pathlib
import sys

import icalendar
import vobject
from icalendar.parser import unescape_backslash


def in_utc(value, zone):
    """A date as it is, and a time in UTC."""
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    local = value.replace(tzinfo=zone)
    return local.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def default_end(start):
    """The end of an event that states none: RFC 5545, section 3.6.1."""
    return start if isinstance(start, datetime.datetime) else start + datetime.timedelta(days=1)


def by_icalendar(data):
    """The events as the package `icalendar` reads them."""
    calendar = icalendar.Calendar.from_ical(data)
    zones = {str(zone["TZID"]): zone.to_tz(lookup_tzid=False) for zone in calendar.walk("VTIMEZONE")}
    for component in calendar.walk():
        if component.errors:
            raise ValueError(f"{component.name}: {component.errors}")
    for event in calendar.walk("VEVENT"):

        start = event["DTSTART"].dt
        end = event["DTEND"].dt if "DTEND" in event else default_end(start)
        zone = zones[event["DTSTART"].params["TZID"]] if isinstance(start, datetime.datetime) else None
        # It does not know that these two are texts, and leaves their backslashes.
        names = [unescape_backslash(str(calendar[name])) for name in ("NAME", "X-WR-CALNAME")]
        categories = event.get("CATEGORIES")
        yield {
            "calendar": [*names, str(calendar["METHOD"]), str(calendar["VERSION"])],
            "uid": str(event["UID"]),
            "stamp": event["DTSTAMP"].dt.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "sequence": int(event["SEQUENCE"]),
            "status": str(event["STATUS"]),
            "start": in_utc(start, zone),
            "end": in_utc(end, zone),
            "summary": str(event["SUMMARY"]),
            "details": str(event.get("DESCRIPTION", "")),
            "location": str(event.get("LOCATION", "")),
            "categories": [str(category) for category in categories.cats] if categories else [],
            "transparency": str(event["TRANSP"]),
        }


def by_vobject(data):
    """The events as the package `vobject` reads them."""
    for calendar in vobject.readComponents(data.decode("utf-8")):
        zones = {zone.tzid.value: zone.tzinfo for zone in calendar.vtimezone_list}

        def value(parent, name, default=None):
            child = getattr(parent, name, None)
            return default if child is None else child.value

        for event in getattr(calendar, "vevent_list", []):
            start = event.dtstart.value
            zone = None
            if isinstance(start, datetime.datetime):
                zone = zones[event.dtstart.params.get("X-VOBJ-ORIGINAL-TZID", event.dtstart.params.get("TZID"))[0]]
            yield {
                "calendar": [
                    calendar.contents[name][0].value for name in ("name", "x-wr-calname", "method", "version")
                ],
                "uid": event.uid.value,
                "stamp": event.dtstamp.value.strftime("%Y-%m-%dT%H:%M:%SZ"),
                "sequence": int(event.sequence.value),
                "status": event.status.value,
                "start": in_utc(start, zone),
                "end": in_utc(value(event, "dtend", default_end(start)), zone),
                "summary": event.summary.value,
                "details": value(event, "description", ""),
                "location": value(event, "location", ""),
                "categories": value(event, "categories", []),
                "transparency": event.transp.value,
            }


def main(folder):
    """Reads each file with each parser."""
    for path in sorted(pathlib.Path(folder).glob("*.ics")):
        data = path.read_bytes()
        for parser, read in (("icalendar", by_icalendar), ("vobject", by_vobject)):
            try:
                for event in read(data):
                    print(json.dumps({"file": path.stem, "parser": parser, **event}, ensure_ascii=False))
            except Exception as error:
                sys.exit(f"{path.name}: {parser} cannot read it: {error!r}")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main(sys.argv[1])
