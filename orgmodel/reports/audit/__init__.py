"""The reporting-line audit: one set of facts, written as text, JSON, CSV, Markdown and HTML."""
