"""Paper: what surrounds a drawing, and a chart on one page or parted over several."""
