"""Where everything goes on the page."""

from orgmodel.organogram.layout.pages import lay_out

__all__ = ["lay_out"]
