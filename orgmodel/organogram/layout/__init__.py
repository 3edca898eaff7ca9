"""Where everything goes on the page."""

from orgmodel.organogram.layout.paper.pages import lay_out

__all__ = ["lay_out"]
