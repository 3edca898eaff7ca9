"""Run orgmodel as `python -m orgmodel`."""

from orgmodel.cli.main import run

run()
