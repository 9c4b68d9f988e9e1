"""Organisations of a list: which of them the directory has, which are new. Known by their name or short name."""

import re
from collections.abc import Iterable
from dataclasses import fields, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.directory import Organisation
from forumplanner.model.ids import EntityId
from forumplanner.planning.directory import OrganisationFields, add_organisations
from forumplanner.planning.folding import fold

_LEGAL_FORM = re.compile(r" (?:e v|ev|gmbh|ggmbh|gemeinnutzige gmbh|ag|kg|e g|eg)$")


def organisation_key(name: str) -> str:
    """Return what makes two names the same organisation's: the folded name without its legal form."""
    return _LEGAL_FORM.sub("", fold(name.replace(".", " ")))


class KnownOrganisations:
    """The organisations of the directory by name; those added here are known from then on."""

    def __init__(self, db: Session) -> None:
        self._db = db
        self._by_name: dict[str, EntityId] = {}
        self._by_short_name: dict[str, EntityId] = {}
        query = select(Organisation.id, Organisation.name, Organisation.short_name).order_by(Organisation.id)
        for id_, name, short_name in db.execute(query):
            self._by_name.setdefault(organisation_key(name), id_)
            if short_name:
                self._by_short_name.setdefault(organisation_key(short_name), id_)

    def find(self, name: str) -> EntityId | None:
        """Return the organisation of a name, else of a short name."""
        key = organisation_key(name)
        return self._by_name.get(key) or self._by_short_name.get(key)

    def add(self, wanted: Iterable[OrganisationFields]) -> int:
        """Add those that are not known, each once with all that was said of it; return how many that are."""
        fresh: dict[str, OrganisationFields] = {}
        for one in wanted:
            if self.find(one.name) is None:
                key = organisation_key(one.name)
                fresh[key] = joined(fresh[key], one) if key in fresh else one
        ids = add_organisations(self._db, list(fresh.values()))
        self._by_name.update(zip(fresh, ids, strict=True))
        return len(ids)


def joined(first: OrganisationFields, other: OrganisationFields) -> OrganisationFields:
    """Return what two rows say of one organisation; where both say something, the first counts, lists are joined."""
    filled = {field.name: getattr(other, field.name) for field in fields(first) if not getattr(first, field.name, None)}
    lists = {
        name: tuple(dict.fromkeys((*getattr(first, name), *getattr(other, name))))
        for name in ("kinds", "tags", "languages")
    }
    note = "\n".join(dict.fromkeys(filter(None, (first.note, other.note))))
    return replace(first, **{**filled, **lists, "note": note})
