"""READ. Queries that return frozen rows; filter and sort are values; ids first, pages on demand. Never writes."""
