"""What follows from an organisation: lines, spans, layers, headcounts."""
