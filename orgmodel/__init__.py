"""Organisation as code: declare an organisation, validate it, draw it, reorganise it."""
