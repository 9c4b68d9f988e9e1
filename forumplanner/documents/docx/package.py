"""The empty package every document begins as, and the file it ends as: no template of anyone else's, no clock."""

import io
import zipfile
from functools import cache

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{_OFFICE}/relationships"'
_MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EARLIEST = (1980, 1, 1, 0, 0, 0)

_CORE = (
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
)
_APP = f'<Properties xmlns="{_OFFICE}/extended-properties"><Application>forumplanner</Application></Properties>'
_SETTINGS = (
    f'<w:settings {_WORD}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat></w:settings>"
)
_FONTS = (
    f'<w:fonts {_WORD}><w:font w:name="Calibri"><w:altName w:val="Carlito"/><w:panose1 w:val="020F0502020204030204"/>'
    '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
    '<w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:panose1 w:val="020B0604020202020204"/>'
    '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)
_PARTS = {
    "word/document.xml": ("document.main", f"<w:document {_WORD}><w:body><w:sectPr/></w:body></w:document>"),
    "word/styles.xml": ("styles", f"<w:styles {_WORD}/>"),
    "word/numbering.xml": ("numbering", f"<w:numbering {_WORD}/>"),
    "word/settings.xml": ("settings", _SETTINGS),
    "word/fontTable.xml": ("fontTable", _FONTS),
}
_LINKED = ("styles", "numbering", "settings", "fontTable")


def _relations(targets: tuple[tuple[str, str], ...]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


@cache
def empty_package() -> bytes:
    """Return a Word file without a word in it, for python-docx to open."""
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_MIME}.{kind}+xml"/>' for name, (kind, _xml) in _PARTS.items()
    )
    files = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'{overrides}<Override PartName="/docProps/core.xml" '
            'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
            '<Override PartName="/docProps/app.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
        ),
        "_rels/.rels": _relations(
            (
                (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
                (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
            )
        ),
        "word/_rels/document.xml.rels": _relations(
            tuple((f"{_OFFICE}/relationships/{kind}", f"{kind}.xml") for kind in _LINKED)
        ),
        "docProps/core.xml": _CORE,
        "docProps/app.xml": _APP,
        **{name: xml for name, (_kind, xml) in _PARTS.items()},
    }
    return _zipped({name: (_XML + xml).encode() for name, xml in files.items()})


def settled(package: bytes) -> bytes:
    """Return a package with the clock taken out of it: the same parts are always the same bytes."""
    with zipfile.ZipFile(io.BytesIO(package)) as read:
        return _zipped({name: read.read(name) for name in read.namelist()})


def _zipped(files: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            packed.writestr(entry, data)
    return written.getvalue()
