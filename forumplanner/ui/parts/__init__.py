"""The widgets places are built from: tables, forms, headings, empty states. They know no place and no rule.

* `IdPageModel(source, columns, kinds=["person"])`, shown by `TablePanel(name, model, empty=EmptyState(...))`;
  the source has `ids(search, sort)` and `rows(ids)`; call `model.requery()` once, then `model.refresh(touched)`.
* `Form`: `form.add("name", self.tr("&Name"), QLineEdit(), checks=[required])`; `form.binder.load(values)`, and
  `form.binder.committed` carries key and value when a changed, right field is left; `binder.commit()` on leaving.
* `Heading(title, words).add_action(context.actions.qaction("person.add"), main=True)`, `Section`, `SidePanel`,
  `PersonName`, `both_names`, `DateField`, `TimeField`, `SearchField`, `Choice(options_of(Kind, language))`,
  `PickField`, `LanguageField`, `GrowingText`, `Flow`, `CreateForm` for something new.
* `Writer(context, self).change(Label(...), verb, done, said="Removed.", binder=form.binder)` writes: the notice offers
  to take back just that change, a refusal stands beside its field. `FieldStore` stores each field when it is left.

A look beyond the usual is asked for by a property: `label.setProperty("look", "muted")` (muted, error, warning,
good, title, subtitle, section), `button.setProperty("look", "main")` or "quiet", `frame.setProperty("look", "card")`.
"""
