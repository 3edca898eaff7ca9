"""The style and the behaviour of the page; ours, with no script of others."""
