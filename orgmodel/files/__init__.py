"""From bytes to a model and back: reading, checking, locating, writing."""
