"""Lines: the connectors of the tree, free lines around boxes, where they begin, and their labels."""
