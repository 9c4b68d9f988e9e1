"""Our own check finds each defect in a file that was good before, and none in ours."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumplanner.exchange.calendars.content_lines import components, content_lines, physical_lines
from forumplanner.exchange.calendars.lint import TEXTS, Defect, Finding, lint
from forumplanner.wording.catalogue import catalogue

BERLIN = b"DTSTART;TZID=Europe/Berlin:20260918T093000\r\n"


def keys(data: bytes) -> set[Defect]:
    return {finding.key for finding in lint(data)}


def test_a_file_of_ours_has_no_defect(good_file: bytes):
    assert lint(good_file) == []


@pytest.mark.parametrize(("good", "bad", "defect"), [
    (b"BEGIN:VCALENDAR\r\nV", b"\xef\xbb\xbfBEGIN:VCALENDAR\r\nV", Defect.BYTE_ORDER_MARK),
    (b"VERSION:2.0\r\n", b"VERSION:2.0\r\nCOMMENT:Gr\xfc\xdfe\r\n", Defect.NOT_UTF_8),
    (b"VERSION:2.0\r\n", b"VERSION:2.0\n", Defect.LINE_END),
    (b"VERSION:2.0\r\n", b"VERSION:2.0\r", Defect.LINE_END),
    (b"END:VCALENDAR\r\n", b"END:VCALENDAR", Defect.LINE_END),
    (b"VERSION:2.0\r\n", b"VERSION:2.0\r\nCOMMENT:" + b"x" * 68 + b"\r\n", Defect.LONG_LINE),
    (b"VERSION:2.0\r\n", b"VERSION:2.0\r\nCOMMENT:a\x0bb\r\n", Defect.CONTROL_CHARACTER),
    (b"VERSION:2.0\r\n", b"VERSION:2.0\r\nCOMMENT;X=1\r\n", Defect.BROKEN_LINE),
    (b"SEQUENCE:2\r\n", b"SEQUENCE:2\r\n:leer\r\n", Defect.BROKEN_LINE),
    (b"END:VCALENDAR\r\n", b"", Defect.UNCLOSED),
    (b"END:DAYLIGHT\r\n", b"", Defect.UNCLOSED),
    (b"SEQUENCE:2\r\n", b"SEQUENCE:2\r\nEND:VALARM\r\n", Defect.UNCLOSED),
    (b"VCALENDAR", b"VCARD", Defect.NO_CALENDAR),
    (b"METHOD:PUBLISH", b"METHOD:PUBLIC", Defect.METHOD),
    (b"TZID:Europe/Berlin", b"TZID:Europe/Paris", Defect.NO_TIMEZONE),
    (BERLIN, b"DTSTART;TZID=CET:20260918T093000\r\n", Defect.NO_TIMEZONE),
    (b"SEQUENCE:2\r\n", b"SEQUENCE:2\r\nATTENDEE;CN=x:a@b.example\r\n", Defect.ADDRESS),
    (b"SEQUENCE:2\r\n", b"SEQUENCE:2\r\nATTENDEE:mailto:\r\n", Defect.ADDRESS),
    (b":mailto:integration", b":integration", Defect.ADDRESS),
    (b"SEQUENCE:2\r\n", b"SEQUENCE:2\r\nRRULE:FREQ=DAILY;UNTIL=20260920T093000\r\n", Defect.LOCAL_UNTIL),
    (b"SEQUENCE:2\r\n", b"SEQUENCE:2\r\nRRULE:FREQ=DAILY;UNTIL=20260920\r\n", Defect.LOCAL_UNTIL),
    (b"RRULE:FREQ=YEARLY;", b"RRULE:FREQ=YEARLY;UNTIL=20301231T000000;", Defect.LOCAL_UNTIL),
    (b"SEQUENCE:2\r\n", b"SEQUENCE:2\r\nRRULE:FREQ=DAILY;COUNT=2;UNTIL=20260920T073000Z\r\n",
     Defect.COUNT_AND_UNTIL),
    (b"SEQUENCE:2\r\n", b"SEQUENCE:2\r\nCOMMENT:a;b\r\n", Defect.UNESCAPED),
    (b"SEQUENCE:2\r\n", b"SEQUENCE:2\r\nCOMMENT:a,b\r\n", Defect.UNESCAPED),
    (b"SEQUENCE:2\r\n", b"SEQUENCE:2\r\nCOMMENT:a\\\\,b\r\n", Defect.UNESCAPED),
    (b"SEQUENCE:2\r\n", b"SEQUENCE:2\r\nRESOURCES:a;b\r\n", Defect.UNESCAPED),
    (b"X-WR-CALNAME:", b"X-WR-CALNAME:a;", Defect.UNESCAPED),
    (b"UID:item-1@forumplanner.invalid\r\n", b"", Defect.NO_UID),
    (b"DTSTAMP:20260302T083000Z\r\n", b"", Defect.NO_DTSTAMP),
    (b"SEQUENCE:2\r\n", b"SEQUENCE:2\r\nDURATION:PT1H\r\n", Defect.END_AND_DURATION),
])  # fmt: skip
def test_each_defect_put_into_a_good_file_is_found_alone(good_file: bytes, good: bytes, bad: bytes, defect: Defect):
    assert good in good_file
    assert keys(good_file.replace(good, bad)) == {defect}


def test_every_defect_is_covered_and_has_its_words():
    covered = {case[2] for case in test_each_defect_put_into_a_good_file_is_found_alone.pytestmark[0].args[1]}
    assert covered == set(Defect) == set(TEXTS)


@pytest.mark.parametrize("good", [
    b"COMMENT:a\\;b\\,c\\\\\\;d\\n",
    b"RESOURCES:Beamer,Flipchart",
    b"RRULE:FREQ=DAILY;UNTIL=20260920T073000Z",
    b"ATTENDEE;CN=\"a;b:c\":MAILTO:a@b.example",
    b"ATTACH;VALUE=URI:https://stadt.example/a;b,c",
    b"DESCRIPTION;VALUE=URI:https://stadt.example/a;b,c",
])  # fmt: skip
def test_what_is_right_is_not_complained_about(good_file: bytes, good: bytes):
    assert lint(good_file.replace(b"SEQUENCE:2\r\n", b"SEQUENCE:2\r\n" + good + b"\r\n")) == []


def test_a_floating_rule_ends_in_local_time(good_file: bytes):
    floating = b"DTSTART:20260918T093000\r\nRRULE:FREQ=DAILY;UNTIL=20260920T093000\r\n"
    assert lint(good_file.replace(BERLIN, floating)) == []


def test_a_finding_names_its_line_and_says_what_is_wrong(good_file: bytes):
    bad = good_file.replace(b"METHOD:PUBLISH", b"METHOD:PUBLIC")
    (finding,) = lint(bad)
    assert bad.split(b"\r\n")[finding.line - 1] == b"METHOD:PUBLIC"
    assert finding.say(catalogue("en")) == "The METHOD “PUBLIC” is unknown."


def test_findings_come_in_the_order_of_lines():
    findings = lint(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a;b\nEND:VEVENT\nEND:VCALENDAR\n")
    assert findings == [
        Finding(1, Defect.LINE_END),
        Finding(2, Defect.NO_DTSTAMP, "VEVENT"),
        Finding(2, Defect.NO_UID, "VEVENT"),
        Finding(3, Defect.UNESCAPED, "SUMMARY"),
    ]


def test_a_fold_within_a_character_is_joined_before_reading():
    folded = "SUMMARY:Gruß".encode().replace(b"\xc3\x9f", b"\xc3\r\n \x9f")
    (line,) = content_lines(physical_lines(folded))
    assert line.value == "Gruß"


def test_very_deep_nesting_is_only_described():
    data = b"BEGIN:VEVENT\r\n" * 20_000
    assert components(content_lines(physical_lines(data))).parts
    assert Defect.UNCLOSED in keys(data + b"END:VALARM\r\n" * 20_000)


@given(st.one_of(
    st.binary(max_size=300),
    st.lists(st.sampled_from([
        b"BEGIN:VCALENDAR", b"END:VCALENDAR", b"BEGIN:VEVENT", b"END:VEVENT", b"BEGIN", b"END:", b":", b";", b" ",
        b'"', b"\t", b"\r\n", b"\n", b"\r", b"RRULE:", b"UNTIL=", b"ATTENDEE", b";TZID=", b"SUMMARY:\\",
    ]), max_size=40).map(b"".join),
))  # fmt: skip
def test_no_bytes_at_all_make_it_fail(data: bytes):
    for finding in lint(data):
        assert 1 <= finding.line <= max(1, len(physical_lines(data)))
        assert finding.say(catalogue("en"))


def test_files_of_other_programs_are_described_without_failing(foreign_files: Path):
    files = sorted(path for path in (foreign_files / "calendars").rglob("*") if path.is_file())
    assert len(files) > 100
    for file in files:
        for finding in lint(file.read_bytes()):
            assert finding.say(catalogue("en"))
