"""The expert choices of an unquantized MLX folder by a forward pass written from the models' definition, in float64.

Knows neither engine: the weights are read from the safetensors file, everything else is numpy. Mixtral: Jiang et al.,
arXiv 2401.04088, section 2.1. Llama 4: the reference implementation (meta-llama/llama-models, models/llama4): one
expert of sigmoid weight that scales its input, a shared expert, no rotation and no query/key norm in every 4th layer.

usage: reference_routing.py FOLDER < JSON list of lists of tokens
prints [[layer, ...], ...] by document, a layer as a list of the chosen experts of each token, the likeliest first
"""

import json
import pathlib
import sys

import numpy as np


def weights_of(folder):
    file = (folder / "model.safetensors").read_bytes()
    length = int.from_bytes(file[:8], "little")
    weights = {}
    for name, entry in json.loads(file[8:8 + length]).items():
        if name != "__metadata__":
            first, last = (8 + length + offset for offset in entry["data_offsets"])
            values = np.frombuffer(file[first:last], "<f4").astype(np.float64)
            weights[name.removeprefix("language_model.")] = values.reshape(entry["shape"])
    return weights


def norm(x, epsilon, weight=1.0):
    return x / np.sqrt(np.mean(x * x, axis=-1, keepdims=True) + epsilon) * weight


def softmax(x):
    powers = np.exp(x - x.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def network(x, gate, up, down):
    inner = x @ gate.T
    return (inner / (1 + np.exp(-inner)) * (x @ up.T)) @ down.T


def rotate(x, base):
    """Neighbouring channels as pairs. x: [tokens, heads, channels]"""
    size = x.shape[-1]
    angles = np.arange(len(x))[:, None, None] * base ** (-np.arange(0, size, 2) / size)
    even, odd = x[..., 0::2], x[..., 1::2]
    rotated = np.empty_like(x)
    rotated[..., 0::2] = even * np.cos(angles) - odd * np.sin(angles)
    rotated[..., 1::2] = even * np.sin(angles) + odd * np.cos(angles)
    return rotated


class Model:
    def __init__(self, folder):
        config = json.loads((folder / "config.json").read_text())
        self.scout = config["model_type"] == "llama4"
        self.config = config.get("text_config", config)
        self.weights = weights_of(folder)

    def routing(self, ids):
        x = self.weights["model.embed_tokens.weight"][ids]
        choices = []
        for layer in range(self.config["num_hidden_layers"]):
            x = x + self.attention(layer, self.normed(x, layer, "input_layernorm"))
            chosen, out = self.experts(layer, self.normed(x, layer, "post_attention_layernorm"))
            x = x + out
            choices.append(chosen.tolist())
        return choices

    def weight(self, layer, name):
        return self.weights[f"model.layers.{layer}.{name}.weight"]

    def normed(self, x, layer, name):
        return norm(x, self.config["rms_norm_eps"], self.weight(layer, name))

    def attention(self, layer, x):
        size, groups = self.config["head_dim"], self.config["num_key_value_heads"]
        queries, keys, values = (
            (x @ self.weight(layer, f"self_attn.{part}_proj").T).reshape(len(x), -1, size) for part in "qkv")
        if not self.scout or (layer + 1) % 4:
            queries, keys = (rotate(part, self.config["rope_theta"]) for part in (queries, keys))
            if self.scout:
                queries, keys = (norm(part, self.config["rms_norm_eps"]) for part in (queries, keys))
        keys, values = (np.repeat(part, queries.shape[1] // groups, axis=1) for part in (keys, values))
        scores = np.einsum("qhc,khc->hqk", queries, keys) / np.sqrt(size)
        scores += np.triu(np.full((len(x), len(x)), -np.inf), 1)
        mixed = np.einsum("hqk,khc->qhc", softmax(scores), values)
        return mixed.reshape(len(x), -1) @ self.weight(layer, "self_attn.o_proj").T

    def experts(self, layer, x):
        block = "feed_forward" if self.scout else "block_sparse_moe"
        logits = x @ self.weight(layer, f"{block}.{'router' if self.scout else 'gate'}").T
        chosen = np.argsort(-logits, axis=-1)[:, :self.config["num_experts_per_tok"]]
        best = np.take_along_axis(logits, chosen, axis=-1)
        stack = f"{block}.{'experts' if self.scout else 'switch_mlp'}"
        gate, up, down = (self.weight(layer, f"{stack}.{part}_proj") for part in ("gate", "up", "down"))
        out = np.zeros_like(x)
        shares = 1 / (1 + np.exp(-best)) if self.scout else softmax(best)
        for token, (row, row_shares) in enumerate(zip(chosen, shares)):
            for expert, share in zip(row, row_shares):
                if self.scout:
                    out[token] += network(share * x[token], gate[expert], up[expert], down[expert])
                else:
                    out[token] += share * network(x[token], gate[expert], up[expert], down[expert])
        if self.scout:
            out += network(x, *(self.weight(layer, f"{block}.shared_expert.{part}_proj")
                                for part in ("gate", "up", "down")))
        return chosen, out


def main():
    model = Model(pathlib.Path(sys.argv[1]))
    print(json.dumps([model.routing(ids) for ids in json.load(sys.stdin)]))


main()
