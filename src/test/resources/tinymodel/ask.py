"""Asks a model once, through its engine's own HTTP server, and prints what came as one line of JSON.

usage: ask.py MODEL MAX_TOKENS PROMPT      MODEL is a .gguf file or an MLX folder
"""

import json
import os
import pathlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

DEADLINE_SECONDS = 300


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def command(model, port):
    if model.endswith(".gguf"):
        server = pathlib.Path(__file__).with_name("llama_server.py")
        return [sys.executable, str(server), model, str(port)]
    return [sys.executable, "-m", "mlx_lm", "server", "--model", model,
            "--host", "127.0.0.1", "--port", str(port)]


def wait_until_healthy(url, server):
    deadline = time.monotonic() + DEADLINE_SECONDS
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url + "/health") as reply:
                reply.read()
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.05)
    sys.exit("the engine's server did not come up")


def ask(url, max_tokens, prompt):
    body = {
        "messages": [{"role": "user", "content": prompt}],
        "max_tokens": max_tokens,
        "temperature": 0,
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    request = urllib.request.Request(
        url + "/v1/chat/completions",
        json.dumps(body).encode(),
        {"Content-Type": "application/json"})
    answer = {"chunks": [], "finish_reason": None, "usage": None}
    with urllib.request.urlopen(request, timeout=DEADLINE_SECONDS) as reply:
        for line in reply:
            if not line.startswith(b"data: {"):
                continue
            event = json.loads(line[len(b"data: "):])
            answer["usage"] = event.get("usage") or answer["usage"]
            for choice in event["choices"]:
                text = choice.get("delta", {}).get("content")
                if text:
                    answer["chunks"].append(text)
                answer["finish_reason"] = choice.get("finish_reason") or answer["finish_reason"]
    return answer


def main():
    model, max_tokens, prompt = sys.argv[1:]
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    server = subprocess.Popen(
        command(model, port),
        stdout=subprocess.DEVNULL,
        env=dict(os.environ, HF_HUB_OFFLINE="1"))
    try:
        wait_until_healthy(url, server)
        print(json.dumps(ask(url, int(max_tokens), prompt)))
    finally:
        server.kill()
        server.wait()


main()
