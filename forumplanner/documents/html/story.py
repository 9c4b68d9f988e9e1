"""Tells a document tree as HTML, block by block; everything that somebody typed is escaped here."""

from collections.abc import Sequence
from html import escape
from itertools import pairwise
from typing import assert_never

from forumplanner.documents.addresses import safe_address
from forumplanner.documents.check import all_blocks
from forumplanner.documents.directions import runs_right_to_left
from forumplanner.documents.html.dress import ALIGNED, Dress
from forumplanner.documents.html.tables import table_html
from forumplanner.documents.length import likely_pages
from forumplanner.documents.scripts import begins_right_to_left, keeps_order, stretches
from forumplanner.documents.tree import (
    Align,
    BadgeCode,
    Block,
    Contents,
    CutLine,
    DefinitionList,
    Figure,
    Heading,
    KeepTogether,
    Label,
    LabelSheet,
    LetterHead,
    ListBlock,
    PageBreak,
    PanelBreak,
    Paragraph,
    QrCode,
    Run,
    Section,
    SignatureBlock,
    Spacer,
    Table,
    TextStyle,
    WritingLines,
)

_PIXELS = 96 / 25.4


class Story:
    """The HTML of one document; `blocks` are all of it, for contents and ids."""

    def __init__(self, blocks: Sequence[Block], dress: Dress) -> None:
        self._dress = dress
        every = tuple(all_blocks(tuple(blocks)))
        self._headings = [one for one in every if isinstance(one, Heading)]
        self._pages = likely_pages(every)
        long_enough = (isinstance(one, Contents) and self._pages >= one.least_pages for one in every)
        self._sought = dress.linked and any(long_enough)
        self._told = 0
        self._named = 0

    def tell(self, blocks: Sequence[Block], language: str) -> str:
        """Return blocks one after the other; a caption right below a picture belongs to it."""
        made: list[str] = []
        captioned = False
        for block, after in pairwise((*blocks, None)):
            if block is None or captioned:
                captioned = False
                continue
            if isinstance(block, Figure) and isinstance(after, Paragraph) and after.style is TextStyle.CAPTION:
                captioned = True
                made.append(self._figure(block, self.words(after.runs, language)))
            else:
                made.append(self._block(block, language))
        return "\n".join(filter(None, made))

    def _block(self, block: Block, language: str) -> str:  # noqa: PLR0912  (one branch per kind)
        """Return one block, or nothing for what only paper has."""
        part = self._dress.part
        match block:
            case Paragraph():
                return self._paragraph(block, language)
            case Heading():
                return self._heading(block, language)
            case ListBlock():
                return self._list(block, language)
            case DefinitionList():
                said = (
                    f"<div{part('pair')}><dt{part('term')}>{escape(item.term)}</dt>"
                    f"<dd{part('description')}>{self.inside(item.children, language)}</dd></div>"
                    for item in block.items
                )
                return f"<dl{part('terms')}>{''.join(said)}</dl>"
            case Table():
                return table_html(block, self._dress, lambda children: self.inside(children, language), self._name)
            case Figure():
                return self._figure(block)
            case QrCode():
                return f"<p{part('picture')}>{self._code(block)}</p>"
            case SignatureBlock():
                return self._signatures(block)
            case KeepTogether():
                return f"<div{part('kept')}>{self.tell(block.children, language)}</div>"
            case Section():
                inside = block.language or language
                return f"<section{_in_language(inside, language)}>{self.tell(block.children, inside)}</section>"
            case Contents():
                return self._contents(block)
            case WritingLines():
                lines = f'<p{part("line")} aria-hidden="true">&#160;</p>' * block.lines
                return f"<p{part('label')}>{escape(block.prompt)}</p>{lines}" if block.prompt else lines
            case CutLine():
                return f"<hr{part('cut')}>"
            case LetterHead():
                return self._letter_head(block)
            case LabelSheet():
                badges = "".join(self._badge(label) for label in block.labels if label.parts)
                return f'<ul{part("labels")} role="list">{badges}</ul>'
            case PageBreak() | PanelBreak():
                return f"<div{part('break')}></div>" if self._dress.linked else ""
            case Spacer():
                return ""
            case _:
                assert_never(block)

    def inside(self, children: Sequence[Block], language: str) -> str:
        """Return what stands in a cell or an item: a single paragraph of the usual kind needs no element of its own."""
        only = children[0] if len(children) == 1 else None
        if isinstance(only, Paragraph) and only.style is TextStyle.BODY and only.align is Align.START:
            return self._turned(only.runs, language)
        return self.tell(children, language)

    def _turned(self, runs: Sequence[Run], language: str) -> str:
        """Return words, in a stretch of their own where they run against their surroundings."""
        direction = _direction("".join(run.text for run in runs), language)
        said = self.words(runs, language)
        return f"<span{direction}>{said}</span>" if direction else said

    def words(self, runs: Sequence[Run], language: str) -> str:
        """Return the words of a paragraph."""
        return "".join(self._run(run, language) for run in runs)

    def _run(self, run: Run, language: str) -> str:
        """Return one run; what is no address of a web page, mailbox or telephone is no link."""
        text = _isolated(run.text, run.language or language).replace("\n", "<br>")
        if run.italic:
            text = f"<em>{text}</em>"
        if run.bold:
            text = f"<strong>{text}</strong>"
        if run.language:
            text = f"<span{_in_language(run.language, language)}>{text}</span>"
        address = safe_address(run.link) if run.link else ""
        return f'<a{self._dress.part("link")} href="{escape(address)}">{text}</a>' if address else text

    def _paragraph(self, block: Paragraph, language: str) -> str:
        direction = _direction("".join(run.text for run in block.runs), language)
        look = self._dress.part(block.style.value, ALIGNED[block.align])
        return f"<p{look}{direction}>{self.words(block.runs, language)}</p>"

    def _heading(self, block: Heading, language: str) -> str:
        self._told += 1
        name = f' id="section-{self._told}"' if self._sought else ""
        tag = f"h{block.level}"
        direction = _direction(block.text, language)
        return f"<{tag}{name}{self._dress.part(tag)}{direction}>{escape(block.text)}</{tag}>"

    def _list(self, block: ListBlock, language: str) -> str:
        """Return a list; labels of its own stand in its text, where no program loses them."""
        tag = "ol" if block.ordered else "ul"
        labelled = any(item.label.strip() for item in block.items)
        items = []
        for item in block.items:
            label = f"<span{self._dress.part('number')}>{escape(item.label)}</span> " if item.label.strip() else ""
            children = item.children
            first = children[0] if children else None
            said = self._turned(first.runs, language) if isinstance(first, Paragraph) else ""
            rest = self.tell(children[1:] if isinstance(first, Paragraph) else children, language)
            items.append(f"<li{self._dress.part('item')}>{label}{said}{rest}</li>")
        role = ' role="list"' if labelled else ""
        return f"<{tag}{self._dress.part('labelled' if labelled else 'list')}{role}>{''.join(items)}</{tag}>"

    def _figure(self, block: Figure, caption: str = "") -> str:
        kind = "png" if block.image.startswith(b"\x89PNG") else "jpeg"
        source = self._dress.picture(block.image, f"image/{kind}")
        said = f"<figcaption{self._dress.part('caption')}>{caption}</figcaption>" if caption else ""
        return f"<figure{self._dress.part('figure')}>{self._image(source, block.alt, block.width)}{said}</figure>"

    def _code(self, block: QrCode) -> str:
        return self._image(self._dress.code(block.content), block.alt, block.size)

    def _image(self, source: str, alt: str, width: float) -> str:
        size = round(width * _PIXELS)
        look = self._dress.part("image")
        return f'<img src="{escape(source)}" alt="{escape(alt)}" width="{size}"{look}>'

    def _signatures(self, block: SignatureBlock) -> str:
        part = self._dress.part
        before = f"<p{part('body')}>{escape(block.place_and_date)}</p>" if block.place_and_date else ""
        lines = "".join(
            f"<p{part('signature')}>{'<br>'.join(escape(said) for said in (one.name, one.function) if said)}</p>"
            for one in block.lines
        )
        return f"<div{part('signatures')}>{before}{lines}</div>"

    def _contents(self, block: Contents) -> str:
        """Return the contents of what follows, which lead somewhere on a page only; a short document has none."""
        entries = [
            (number, heading)
            for number, heading in enumerate(self._headings[self._told :], self._told + 1)
            if 2 <= heading.level <= block.depth
        ]
        if not self._dress.linked or not entries or self._pages < block.least_pages:
            return ""
        name = self._name()
        lines = "".join(
            f'<li class="level-{heading.level}"><a href="#section-{number}">{escape(heading.text)}</a></li>'
            for number, heading in entries
        )
        title = f'<h2 id="{name}">{escape(block.title)}</h2>'
        return f'<nav aria-labelledby="{name}">{title}<ol>{lines}</ol></nav>'

    def _letter_head(self, head: LetterHead) -> str:
        """Return sender, address and information of a letter."""
        part = self._dress.part
        logo = self._figure(head.logo) if head.logo is not None else ""
        lines = [f"<address{part('address')}>{'<br>'.join(map(escape, head.sender))}</address>"] if head.sender else []
        if head.address:
            lines.append(f"<p{part('address')}>{'<br>'.join(map(escape, head.address))}</p>")
        said = "<br>".join(f"{escape(label)}: {escape(value)}" for label, value in head.information)
        lines += [f"<p{part('information')}>{said}</p>"] if said else []
        return f"<div{part('letter')}>{logo}{''.join(lines)}</div>"

    def _badge(self, label: Label) -> str:
        """Return one label as an item of a list."""
        said = [
            f"<p{self._dress.part('picture')}>{self._code(one.code)}</p>"
            if isinstance(one, BadgeCode)
            else f'<p dir="auto">{escape(one.text)}</p>'
            for one in label.parts
        ]
        return f"<li{self._dress.part('badge')}>{''.join(said)}</li>"

    def _name(self) -> str:
        """Return an id that nothing else has."""
        self._named += 1
        return f"name-{self._named}"


def direction_of(language: str) -> str:
    """Return the direction of writing as HTML names it."""
    return "rtl" if runs_right_to_left(language) else "ltr"


def _in_language(language: str, around: str) -> str:
    """Return the attributes of a part in a language among words of another."""
    if language == around:
        return ""
    turned = direction_of(language) != direction_of(around)
    return f' lang="{escape(language)}"' + (f' dir="{direction_of(language)}"' if turned else "")


def _isolated(text: str, language: str) -> str:
    """Return a text with what keeps its order among words from the right set apart."""
    if not runs_right_to_left(language):
        return escape(text)
    return "".join(
        f"<bdi>{escape(part)}</bdi>" if not from_right and keeps_order(part) else escape(part)
        for part, from_right in stretches(text, right_to_left=True)
    )


def _direction(text: str, language: str) -> str:
    """Return the direction of a paragraph where its first letter runs against its surroundings (UAX #9, P2)."""
    found = begins_right_to_left(text)
    if found is None or found == runs_right_to_left(language):
        return ""
    return f' dir="{"rtl" if found else "ltr"}"'
