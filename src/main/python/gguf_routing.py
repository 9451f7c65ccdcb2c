"""The experts that a GGUF model chooses, token by token, read in llama.cpp while it evaluates given texts.

llama.cpp's C API is reached inside the xllamacpp library. It passes structures whose layout may change with a
version: each place in them is found or checked by what must stand there before anything is written, so that another
layout ends this script by name instead of giving figures.
"""
import argparse
import ctypes
import glob
import importlib.util
import json
import sys

import parent_pipe
import routing_documents

CHUNK = 128  # tokens evaluated together: each of them costs the memory of a row of logits
TOPK = "ffn_moe_topk-"
F32, F16, I32 = 0, 1, 26  # of enum ggml_type
AUTO = 0xffffffff  # of enum llama_flash_attn_type: -1
FLOAT_MINUS_1 = 0xbf800000

parser = argparse.ArgumentParser()
parser.add_argument("--model", required=True, help="GGUF file, the first one of a split model")
parser.add_argument("--documents", required=True, help=routing_documents.FORMAT)
arguments = parser.parse_args()

parent_pipe.end_with_parent()
documents = routing_documents.read(arguments.documents)


class Parameters(ctypes.Structure):
    """Either parameter structure, with room to spare: both are passed in memory, of which the callee reads its part."""
    _fields_ = [("bytes", ctypes.c_uint8 * 512)]


class Batch(ctypes.Structure):
    _fields_ = [
        ("n_tokens", ctypes.c_int32),
        ("token", ctypes.POINTER(ctypes.c_int32)),
        ("embd", ctypes.c_void_p),
        ("pos", ctypes.c_void_p),
        ("n_seq_id", ctypes.c_void_p),
        ("seq_id", ctypes.c_void_p),
        ("logits", ctypes.POINTER(ctypes.c_int8)),
    ]


def library():
    package = importlib.util.find_spec("xllamacpp").submodule_search_locations[0]
    files = glob.glob(package + "/*.so")
    if len(files) != 1:
        parent_pipe.failed(f"no single library in {package}")
    return ctypes.CDLL(files[0])


def function(name, result, *types):
    try:
        found = getattr(llama, name)
    except AttributeError:
        parent_pipe.failed(f"this version of llama.cpp has no {name}")
    found.restype, found.argtypes = result, types
    return found


def check_layout(holds, of):
    if not holds:
        parent_pipe.failed(f"this version of llama.cpp lays out {of} in another way than the versions known here")


llama = library()
pointer, text, size = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t
tokens_pointer = ctypes.POINTER(ctypes.c_int32)
log_set = function("llama_log_set", None, pointer, pointer)
backend_init = function("llama_backend_init", None)
model_defaults = function("llama_model_default_params", Parameters)
context_defaults = function("llama_context_default_params", Parameters)
load_model = function("llama_model_load_from_file", pointer, text, Parameters)
new_context = function("llama_init_from_model", pointer, pointer, Parameters)
context_length = function("llama_n_ctx", ctypes.c_uint32, pointer)
attention_name = function("llama_flash_attn_type_name", text, ctypes.c_int)
set_threads = function("llama_set_n_threads", None, pointer, ctypes.c_int32, ctypes.c_int32)
get_memory = function("llama_get_memory", pointer, pointer)
clear_memory = function("llama_memory_clear", None, pointer, ctypes.c_bool)
vocabulary_of = function("llama_model_get_vocab", pointer, pointer)
adds_begin = function("llama_vocab_get_add_bos", ctypes.c_bool, pointer)
begin_of = function("llama_vocab_bos", ctypes.c_int32, pointer)
metadata = function("llama_model_meta_val_str", ctypes.c_int32, pointer, text, text, size)
tokenize = function(
    "llama_tokenize", ctypes.c_int32,
    pointer, text, ctypes.c_int32, tokens_pointer, ctypes.c_int32, ctypes.c_bool, ctypes.c_bool)
batch_of = function("llama_batch_get_one", Batch, tokens_pointer, ctypes.c_int32)
decode = function("llama_decode", ctypes.c_int32, pointer, Batch)
name_of = function("ggml_get_name", text, pointer)
bytes_of = function("ggml_nbytes", size, pointer)
elements_of = function("ggml_nelements", ctypes.c_int64, pointer)
read_tensor = function("ggml_backend_tensor_get", None, pointer, pointer, size, size)

chosen = {}  # layer: rows of experts, the likeliest first, one row a token


@ctypes.CFUNCTYPE(ctypes.c_bool, pointer, ctypes.c_bool, pointer)
def on_tensor(tensor, asks, _):
    name = name_of(tensor).decode()
    if not name.startswith(TOPK):
        return False
    if asks:
        return True  # yes: call again when it is computed
    kind = ctypes.c_int32.from_address(tensor).value
    used, tokens, *others = (ctypes.c_int64 * 4).from_address(tensor + 16)
    step, row, *_ = (size * 4).from_address(tensor + 48)
    # A view of the sorted experts: its rows lie apart.
    extent = bytes_of(tensor)
    check_layout(
        kind == I32 and others == [1, 1] and used * tokens == elements_of(tensor)
        and extent == (used - 1) * step + (tokens - 1) * row + 4,
        "ggml_tensor")
    data = (ctypes.c_uint8 * extent)()
    read_tensor(tensor, data, 0, extent)
    rows = chosen.setdefault(int(name[len(TOPK):]), [])
    for token in range(tokens):
        start = token * row
        rows.append([ctypes.c_int32.from_buffer(data, start + i * step).value for i in range(used)])
    return True


@ctypes.CFUNCTYPE(None, ctypes.c_int, text, pointer)
def on_log(level, message, _):
    if level == 4:  # GGML_LOG_LEVEL_ERROR
        sys.stderr.write(message.decode(errors="replace"))


def place_of(pattern, ints, of):
    places = [i for i in range(len(ints) - len(pattern)) if ints[i:i + len(pattern)] == pattern]
    check_layout(places, of)
    return places[0]


def parameters_of_context(length):
    """As exact as llama.cpp can: its flash attention adds up in F16, and its cache rounds keys and values to F16, which
    moves about one token in a thousand of an unquantized model to another expert than MLX, or exact arithmetic, does.

    The structure begins n_ctx, n_batch. flash_attn_type is followed by two numbers for RoPE, 0, and four for YaRN, -1;
    cb_eval and its data, both null, by the types of the keys and the values."""
    parameters = context_defaults()
    ints = (ctypes.c_uint32 * 40).from_buffer(parameters)
    of = "llama_context_params"
    check_layout(ints[:2] == [512, 2048] and (attention_name(-1), attention_name(0)) == (b"auto", b"disabled"), of)
    attention = place_of([AUTO, 0, 0] + 4 * [FLOAT_MINUS_1], ints[:], of)
    callback = place_of([0, 0, 0, 0, F16, F16], ints[:], of)
    check_layout(attention < callback and callback % 2 == 0, of)
    ints[0] = length
    ints[attention] = 0
    ints[callback + 4] = ints[callback + 5] = F32
    ctypes.c_void_p.from_buffer(parameters, 4 * callback).value = ctypes.cast(on_tensor, pointer).value
    return parameters


def tokens_of(document):
    """As the model's own tokenizer begins a text (with its BOS token where it has one), control tokens not read."""
    data = document["text"].encode()
    tokens = (ctypes.c_int32 * (len(data) + 8))()
    count = tokenize(vocabulary, data, len(data), tokens, len(tokens), True, False)
    if count < 0:
        parent_pipe.failed("llama.cpp: a text cannot be cut into tokens")
    return tokens[:count]


def metadata_of(key):
    value = ctypes.create_string_buffer(256)
    return value.value.decode() if metadata(model, key.encode(), value, len(value)) >= 0 else None


def evaluate(ids):
    chosen.clear()
    clear_memory(get_memory(context), True)
    for start in range(0, len(ids), CHUNK):
        part = (ctypes.c_int32 * len(ids[start:start + CHUNK]))(*ids[start:start + CHUNK])
        batch = batch_of(part, len(part))
        check_layout(
            batch.n_tokens == len(part) and not batch.logits and batch.token
            and ctypes.addressof(batch.token.contents) == ctypes.addressof(part),
            "llama_batch")
        # Logits of every token: else the last layer is evaluated for the last one only.
        batch.logits = (ctypes.c_int8 * len(part))(*[1] * len(part))
        if decode(context, batch) != 0:
            parent_pipe.failed("llama.cpp: evaluating a text failed")


log_set(ctypes.cast(on_log, pointer), None)
backend_init()
model = load_model(arguments.model.encode(), model_defaults())
if not model:
    parent_pipe.failed(f"llama.cpp: cannot load {arguments.model}")
vocabulary = vocabulary_of(model)
own = [tokens_of(document) for document in documents]
begin = begin_of(vocabulary) if adds_begin(vocabulary) else None
longest = max(len(document.get("ids") or ids) for document, ids in zip(documents, own))
context = new_context(model, parameters_of_context(longest))
if not context:
    parent_pipe.failed(f"llama.cpp: no context of {longest} tokens for {arguments.model}")
check_layout(context_length(context) >= longest, "llama_context_params")
set_threads(context, 1, 1)
experts = metadata_of(f"{metadata_of('general.architecture')}.expert_count")
if experts is None:
    parent_pipe.failed("llama.cpp: the file names no experts: it is no mixture")
for document, ids in zip(documents, own):
    given = document.get("ids") or ids
    evaluate(given)
    if not chosen:
        parent_pipe.failed("llama.cpp evaluated no mixture of experts")
    layers = [routing_documents.layer(number, int(experts), rows) for number, rows in sorted(chosen.items())]
    parent_pipe.answer(routing_documents.answer(given, ids, begin, layers))
