"""Findings, audits and plans as text, JSON, SARIF, Markdown, CSV, HTML."""
