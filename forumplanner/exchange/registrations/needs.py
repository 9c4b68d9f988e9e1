"""What somebody needs in order to take part, read from one row. Blank is not "no": None says that nothing is said."""

from dataclasses import dataclass

from forumplanner.exchange.registrations.answers import numbers_in, says_nothing, yes_or_no
from forumplanner.exchange.registrations.diets import diet_of
from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.languages import is_sign_language, language_code, parts_of
from forumplanner.exchange.registrations.mapping import ColumnUse
from forumplanner.exchange.registrations.names import clean_name
from forumplanner.exchange.registrations.parsed import ProblemKind
from forumplanner.exchange.registrations.row_reader import RowReader, free_text
from forumplanner.exchange.tables.cells import Cell, text_of
from forumplanner.planning.need_groups import GERMAN_SIGN_LANGUAGE

_BEGINNINGS_OF_NO = ("nein", "nicht", "kein", "no ", "no,", "not ")
_MOST_CHILDREN = 12
_OLDEST_CHILD = 17


@dataclass(frozen=True)
class Childcare:
    """Whether childcare is wanted, for how many, and of what ages."""

    wanted: bool | None
    children: int | None
    ages: tuple[int, ...]

    @property
    def any(self) -> bool:
        """Tell whether there is anybody to look after."""
        return bool(self.wanted or self.children or self.ages)


@dataclass(frozen=True)
class Interpreting:
    """The languages somebody wants interpreted, and the sign language."""

    spoken: tuple[str, ...]
    signed: str


def read_interpreting(reader: RowReader) -> Interpreting:
    """Return the languages wanted, spoken apart from signed."""
    found = SpokenAndSigned(reader)
    found.read()
    return Interpreting(tuple(found.spoken), found.signed)


class SpokenAndSigned:
    """Collects the languages a person wants interpreted, spoken apart from signed."""

    def __init__(self, reader: RowReader) -> None:
        self._reader = reader
        self.spoken: dict[str, None] = {}
        self.signed = ""

    def read(self) -> None:
        """Read all columns that concern interpreting."""
        for column, cell in self._reader.filled(Field.INTERPRETER):
            self._read_cell(column, cell)
        for column, cell in self._reader.filled(Field.SIGN_LANGUAGE):
            answer = yes_or_no(text_of(cell))
            if answer:
                self.signed = self.signed or _sign_name(column.option or column.heading)
            elif answer is None:
                self.signed = self.signed or _sign_name(clean_name(text_of(cell)))

    def _read_cell(self, column: ColumnUse, cell: Cell) -> None:
        answer = yes_or_no(text_of(cell))
        if answer is False or says_nothing(text_of(cell)):
            return
        wanted = column.option if answer else clean_name(text_of(cell).replace("\n", ", "))
        if not wanted:
            self._reader.keep(ProblemKind.LANGUAGE_MISSING, column, cell)
        for part in parts_of(wanted):
            if is_sign_language(part):
                self.signed = self.signed or _sign_name(part)
            elif code := language_code(part):
                self.spoken[code] = None
            else:
                self._reader.keep(ProblemKind.LANGUAGE_UNKNOWN, column, part)


def _sign_name(text: str) -> str:
    """Return DGS for the German sign language (which "Gebärdensprache" alone means here), else the text."""
    folded = text.casefold()
    other = is_sign_language(text) and any(word in folded for word in ("international", "österreich", "american"))
    return text if other or not is_sign_language(text) else GERMAN_SIGN_LANGUAGE


def read_answer(reader: RowReader, field: Field) -> bool | None:
    """Return yes or no; any other text is kept, and counts as a yes unless it begins as a no ("nicht nötig")."""
    found = reader.first(field)
    if found is None:
        return None
    answer = yes_or_no(text_of(found[1]))
    if answer is None:
        reader.keep(ProblemKind.ANSWER_UNREADABLE, *found)
        return not text_of(found[1]).strip().casefold().startswith(_BEGINNINGS_OF_NO)
    return answer


def read_childcare(reader: RowReader) -> Childcare:
    """Return the wish for childcare from a number ("2"), a sentence ("2 (4 und 6)") or a yes."""
    ages: tuple[int, ...] = ()
    if found := reader.first(Field.CHILD_AGES):
        ages = tuple(age for age in numbers_in(text_of(found[1])) if age <= _OLDEST_CHILD)
        if not ages and not says_nothing(text_of(found[1])):
            reader.keep(ProblemKind.NUMBER_UNREADABLE, *found)
    found = reader.first(Field.CHILDREN)
    if found is None:
        return Childcare(True if ages else None, len(ages) or None, ages)
    return _read_children(reader, *found, ages)


def _read_children(reader: RowReader, column: ColumnUse, cell: Cell, ages: tuple[int, ...]) -> Childcare:
    text = text_of(cell).strip()
    if text.isdecimal() and int(text) <= _MOST_CHILDREN:
        return Childcare(int(text) > 0, int(text), ages)
    answer = yes_or_no(text)
    if answer is not None or says_nothing(text):
        return Childcare(bool(answer), (len(ages) or None) if answer else 0, ages)
    numbers = numbers_in(text)
    if numbers and numbers[0] <= _MOST_CHILDREN and text[0].isdecimal():
        rest = tuple(age for age in numbers[1:] if age <= _OLDEST_CHILD)
        if len(rest) != numbers[0]:
            reader.keep(ProblemKind.NUMBER_UNREADABLE, column, cell)
            return Childcare(True, numbers[0], ages)
        return Childcare(True, numbers[0], ages or rest)
    reader.keep(ProblemKind.NUMBER_UNREADABLE, column, cell)
    return Childcare(True, None, ages)


def read_diet(reader: RowReader) -> str:
    """Return the diet: codes for the usual answers, joined by commas with what was written otherwise."""
    diets: dict[str, None] = {}
    for column, cell in reader.filled(Field.DIET):
        answer = yes_or_no(text_of(cell))
        if answer is False or says_nothing(text_of(cell)):
            continue
        if answer and not column.option:
            reader.keep(ProblemKind.ANSWER_UNREADABLE, column, cell)
            continue
        diets[diet_of(column.option if answer else text_of(cell))] = None
    return ", ".join(filter(None, diets))


def read_language(reader: RowReader) -> str:
    """Return the code of the language somebody is written to in; an unknown one is kept as text."""
    found = reader.first(Field.LANGUAGE)
    if found is None or says_nothing(text_of(found[1])):
        return ""
    text = clean_name(text_of(found[1]))
    code = language_code(text) or language_code(text.partition("-")[0])
    if not code:
        reader.keep(ProblemKind.LANGUAGE_UNKNOWN, *found)
    return code


def read_note(reader: RowReader) -> str:
    """Return all notes; any but the first column's begin with their heading."""
    columns = reader.listed.columns.get(Field.NOTE, ())
    notes = []
    for column, cell in reader.filled(Field.NOTE):
        text = free_text(cell)
        notes.append(text if column is columns[0] else f"{column.heading}: {text}")
    return "\n".join(notes)
