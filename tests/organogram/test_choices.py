from orgmodel.organogram.choices import FORMAT_NAMES, VIEW_NAMES
from orgmodel.organogram.outputs.formats import FORMATS
from orgmodel.organogram.views import VIEWS


def test_the_names_are_those_of_the_tables():
    assert tuple(FORMATS) == FORMAT_NAMES
    assert tuple(VIEWS) == VIEW_NAMES
