"""Documentation and examples of the rules, a module per family."""
