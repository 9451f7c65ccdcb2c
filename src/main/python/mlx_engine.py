"""mlx_lm's own HTTP server for one MLX folder, on a free loopback port.

Changed of mlx_lm: the model may be asked for by its alias (and by nothing else, so that no request loads another
model), the port is announced once the model is in memory, and events leave at once (no Nagle).
"""
import argparse
import functools
import http.server
import importlib.metadata
import sys
import threading

import parent_pipe

parser = argparse.ArgumentParser()
parser.add_argument("--model", required=True, help="MLX folder")
parser.add_argument("--alias", required=True, help="the name that every reply bears")
parser.add_argument("--parallel", type=int, required=True, help="requests decoded together")
parser.add_argument("--prompt-cache", action="store_true")
arguments = parser.parse_args()

parent_pipe.end_with_parent()
from mlx_lm import server  # after the pipe is watched: this import takes a second

loaded = threading.Event()


class OneModel(server.ModelProvider):
    def load_default(self):
        try:
            super().load("default_model", None, "default_model")
        except Exception as error:
            parent_pipe.failed(f"mlx-lm: {type(error).__name__}: {error}")
        loaded.set()

    def load(self, model_path, adapter_path=None, draft_model_path=None):
        if model_path != arguments.alias or adapter_path or draft_model_path != "default_model":
            raise ValueError(f"This process serves {arguments.alias} only.")
        return super().load("default_model", None, "default_model")


class Announcing(http.server.ThreadingHTTPServer):
    def server_activate(self):
        super().server_activate()
        loaded.wait()
        versions = (importlib.metadata.version(name) for name in ("mlx-lm", "mlx"))
        parent_pipe.listening(self.server_port, "mlx-lm", "{} (mlx {})".format(*versions))


server.ModelProvider = OneModel
server.APIHandler.disable_nagle_algorithm = True
server._run_http_server = functools.partial(server._run_http_server, server_class=Announcing)

sys.argv[1:] = ["--model", arguments.model, "--host", "127.0.0.1", "--port", "0"]
sys.argv += ["--decode-concurrency", str(arguments.parallel)]
sys.argv += ["--prompt-concurrency", str(arguments.parallel)]
if not arguments.prompt_cache:
    sys.argv += ["--prompt-cache-size", "0"]
server.main()
