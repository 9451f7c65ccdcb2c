"""The experts that an MLX model chooses, token by token, read in mlx-lm while it evaluates given texts.

Every mixture layer of mlx-lm calls a SwitchGLU with the chosen experts; they are noted there. Their order is that of a
partition and says nothing: the likeliest first is found by asking the layer's router again, and where that does not
yield the same experts the order is called unknown.
"""
import argparse
import re

import parent_pipe
import routing_documents

CHUNK = 512  # tokens evaluated together
ROUTERS = ("gate", "router")  # what mlx-lm's mixture layers call the matrix that gives each expert its logit

parser = argparse.ArgumentParser()
parser.add_argument("--model", required=True, help="MLX folder")
parser.add_argument("--documents", required=True, help=routing_documents.FORMAT)
arguments = parser.parse_args()

parent_pipe.end_with_parent()
import mlx.core as mx  # after the pipe is watched: these imports take a second
import mlx.nn as nn
from mlx_lm import load
from mlx_lm.models.cache import make_prompt_cache
from mlx_lm.models.switch_layers import SwitchGLU


class Layer:
    """A mixture layer of the model and what it chose."""

    def __init__(self, number, switch, router):
        self.number = number
        self.experts = switch.gate_proj.weight.shape[0]
        self.router = router if isinstance(router, (nn.Linear, nn.QuantizedLinear)) else None
        self.forget()

    def forget(self):
        self.choices = []
        self.ranked = True

    def note(self, x, indices):
        used = indices.shape[-1]
        rows = indices.reshape(-1, used)
        if used > 1:
            rows = self._ranked(x.reshape(-1, x.shape[-1]), rows)
        self.choices.append(rows)

    def _ranked(self, x, rows):
        if self.router is None:
            self.ranked = False
            return rows
        logits = self.router(x)
        chosen = mx.take_along_axis(logits, rows, axis=-1)
        lowest = mx.sort(logits, axis=-1)[:, -rows.shape[-1]]
        if not mx.array_equal(mx.min(chosen, axis=-1), lowest).item():
            self.ranked = False  # chosen by more than these logits
        return mx.take_along_axis(rows, mx.argsort(-chosen, axis=-1), axis=-1)

    def answer(self):
        choices = [row for part in self.choices for row in part.tolist()]
        return routing_documents.layer(self.number, self.experts, choices, self.ranked)


def mixture_layers(model):
    modules = dict(model.named_modules())
    layers = {}
    for path, switch in modules.items():
        if isinstance(switch, SwitchGLU):
            number = re.search(r"\blayers\.(\d+)\.", path)
            if number is None:
                parent_pipe.failed(f"mlx-lm: experts outside a numbered layer: {path}")
            block = path.rpartition(".")[0]
            router = next((modules[f"{block}.{name}"] for name in ROUTERS if f"{block}.{name}" in modules), None)
            layers[id(switch)] = Layer(int(number[1]), switch, router)
    if not layers:
        parent_pipe.failed("mlx-lm: this model has no mixture layers that choose by a SwitchGLU")
    return layers


def watch(layers):
    call = SwitchGLU.__call__

    def noting(self, x, indices, *others, **named):
        if id(self) in layers:
            layers[id(self)].note(x, indices)
        return call(self, x, indices, *others, **named)

    SwitchGLU.__call__ = noting


def evaluate(ids):
    cache = make_prompt_cache(model)
    for layer in layers.values():
        layer.forget()
    for start in range(0, len(ids), CHUNK):
        model(mx.array([ids[start:start + CHUNK]]), cache=cache)  # nothing asks for the logits: they are not computed
        mx.eval([layer.choices[-1] for layer in layers.values()], [part.state for part in cache])


try:
    model, tokenizer = load(arguments.model)
    layers = mixture_layers(model)
    watch(layers)
    for document in routing_documents.read(arguments.documents):
        own = tokenizer.encode(document["text"])
        given = document.get("ids") or own
        evaluate(given)
        answers = [layer.answer() for layer in sorted(layers.values(), key=lambda layer: layer.number)]
        parent_pipe.answer(routing_documents.answer(given, own, tokenizer.bos_token_id, answers))
except Exception as error:
    parent_pipe.failed(f"mlx-lm: {type(error).__name__}: {error}")
