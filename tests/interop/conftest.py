import pathlib

import pytest

from server import Server


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    running = Server(pathlib.Path(tmp_path_factory.mktemp("mooring"))).start()
    yield running
    running.stop()
