"""PowerPoint: native shapes and glued connectors."""

from orgmodel.organogram.outputs.pptx.presentation import scenes_to_pptx

__all__ = ["scenes_to_pptx"]
