"""What authors write that cannot be read, or not as it was meant, and what to write instead."""
