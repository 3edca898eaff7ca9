"""One use case per command; the only place that composes the rooms."""
