"""Compares a quantized MLX folder with what mx.quantize makes of the unquantized one.

usage: quantize_with_mlx.py FLOAT_FOLDER QUANTIZED_FOLDER
prints {"matrices": n, "different": [names of tensors that are not equal bit for bit]}
"""

import json
import pathlib
import sys

import mlx.core as mx


def main():
    mx.set_default_device(mx.cpu)
    floats, quantized = (pathlib.Path(folder) for folder in sys.argv[1:])
    settings = json.loads((quantized / "config.json").read_text())["quantization"]
    weights = mx.load(str(floats / "model.safetensors"))
    stored = mx.load(str(quantized / "model.safetensors"))
    matrices = 0
    different = []
    for name, weight in weights.items():
        layer = name.removesuffix(".weight")
        if layer + ".scales" not in stored:
            expected = {name: weight}
        else:
            matrices += 1
            codes, scales, biases = mx.quantize(
                weight, group_size=settings["group_size"], bits=settings["bits"])
            expected = {name: codes, layer + ".scales": scales, layer + ".biases": biases}
        for key, value in expected.items():
            if not mx.array_equal(value, stored[key]).item():
                different.append(key)
    print(json.dumps({"matrices": matrices, "different": different}))


main()
