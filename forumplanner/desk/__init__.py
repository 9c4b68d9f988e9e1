"""What command line and window both do, such as a new planner, an import into an event, an export, the tour."""
