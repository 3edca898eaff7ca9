"""PowerPoint: native shapes and glued connectors."""

from orgmodel.organogram.outputs.pptx.presentation import write_pptx

__all__ = ["write_pptx"]
