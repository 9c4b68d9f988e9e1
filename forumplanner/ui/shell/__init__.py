"""What all places share: the window, actions, tasks, notices, the palette, the look. Imports nothing but ui.

A place is a module with `make(context: PlaceContext) -> PlacePage`, listed in ui/places.py. Its page

* reads with `with context.workspace.read() as db`, briefly, in the GUI thread;
* writes in a task: `context.tasks.run(label, job, done)`, where the job opens `context.workspace.change(...)`;
  a refusal becomes a notice, anything else a crash report, and nobody has to catch either;
* declares what a user can do: `context.actions.add(Action(...), owner=self)`, scope = the key of the place; a page
  with tabs says `context.actions.enter("events/agenda")`, and calls `context.actions.refresh()` when a condition
  of `enabled_when` may have changed (a selection);
* is told what changed by `refresh(touched)`, and where to go by `arrive(target)`; goes elsewhere with
  `context.navigate("contacts", person_id)`;
* lets the palette find its things: `context.finders.add("persons", finder)`, which runs in a worker thread.

Widgets are not to be shown or hidden before they have a parent: they would flash up as windows of their own.

Values of the shell are NamedTuples and not dataclasses, each of which would take half a millisecond of the start.
"""
