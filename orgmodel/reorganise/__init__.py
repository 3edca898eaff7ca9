"""Scenarios, plans, differences and their consequences."""
