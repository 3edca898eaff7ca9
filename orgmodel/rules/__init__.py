"""Rules: registry, engine, waivers, one module per family."""
