"""The audit as one self-contained, accessible page, and the index of several."""
