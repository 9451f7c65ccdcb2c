"""llama.cpp's own HTTP server for one GGUF file, from the xllamacpp wheel, on a free loopback port."""
import argparse
import importlib.metadata
import sys
import threading

import parent_pipe

parser = argparse.ArgumentParser()
parser.add_argument("--model", required=True, help="GGUF file, the first one of a split model")
parser.add_argument("--alias", required=True, help="the name that every reply bears")
parser.add_argument("--context-length", type=int, required=True, help="tokens")
parser.add_argument("--parallel", type=int, required=True, help="slots; they share the context")
parser.add_argument("--threads", type=int, required=True)
parser.add_argument("--prompt-cache", action="store_true")
parser.add_argument("--no-mmap", action="store_true", help="reads the file into memory of its own")
arguments = parser.parse_args()

parent_pipe.end_with_parent()
import xllamacpp  # after the pipe is watched: loading the library takes a while

parameters = xllamacpp.CommonParams()
parameters.model.path = arguments.model
parameters.model_alias = {arguments.alias}
parameters.port = 0
parameters.n_ctx = arguments.context_length
parameters.n_parallel = arguments.parallel
parameters.kv_unified = arguments.parallel > 1  # else each slot gets only its part of the context
parameters.cpuparams.n_threads = arguments.threads
parameters.cpuparams_batch.n_threads = arguments.threads
parameters.warmup = False  # the first request's cost is a figure of the benchmark
parameters.endpoint_metrics = True
if arguments.no_mmap:
    parameters.load_mode = xllamacpp.llama_load_mode.LLAMA_LOAD_MODE_NONE
if not arguments.prompt_cache:
    parameters.cache_prompt = False
    parameters.cache_ram_mib = 0  # else finished prompts stay in memory and look like a leak
try:
    server = xllamacpp.Server(parameters)  # returns when the model is loaded
except RuntimeError as error:
    sys.exit(f"llama.cpp: {error}")  # a plain exit, at which llama.cpp writes out the log it holds back

port = int(server.listening_address.rsplit(":", 1)[1])
build = importlib.metadata.version("xllamacpp").rsplit(".", 1)[1]
parent_pipe.listening(port, "llama.cpp", f"b{build}")
threading.Event().wait()
