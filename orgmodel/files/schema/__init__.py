"""Format 1 as pydantic models; the JSON Schema comes from them."""
