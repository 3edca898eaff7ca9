"""Where everything goes on the page."""
