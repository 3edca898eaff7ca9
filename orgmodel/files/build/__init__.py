"""From checked entries to the model: ids, references, inheritance."""
