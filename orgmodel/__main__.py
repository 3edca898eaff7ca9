"""Run orgmodel as `python -m orgmodel`."""

from orgmodel.cli.main import main

main()
