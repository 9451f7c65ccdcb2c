"""Cuts texts into tokens as each engine does.

usage: tokenize_with_both.py GGUF MLX_FOLDER < JSON list of texts
prints {"gguf": [[token, ...], ...], "mlx": [[token, ...], ...]}, without the token that begins a text
"""

import json
import os
import sys
import urllib.request

import xllamacpp
from mlx_lm.utils import load_tokenizer


def tokens_of_llama_cpp(model, texts):
    params = xllamacpp.CommonParams()
    params.model.path = model
    params.port = 0
    params.n_ctx = 256
    params.cpuparams.n_threads = 1
    params.warmup = False
    server = xllamacpp.Server(params)
    tokens = []
    for text in texts:
        request = urllib.request.Request(
            server.listening_address + "/tokenize",
            json.dumps({"content": text, "add_special": False}).encode(),
            {"Content-Type": "application/json"})
        with urllib.request.urlopen(request) as reply:
            tokens.append(json.load(reply)["tokens"])
    return tokens


def main():
    gguf, mlx = sys.argv[1:]
    texts = json.load(sys.stdin)
    tokenizer = load_tokenizer(mlx)
    result = {
        "mlx": [tokenizer.encode(text, add_special_tokens=False) for text in texts],
        "gguf": tokens_of_llama_cpp(gguf, texts),
    }
    print(json.dumps(result), flush=True)
    os._exit(0)  # the server's threads would keep the process


main()
