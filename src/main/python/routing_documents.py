"""What the two routing scripts read and answer: one line a document, so that what is done is not lost."""
import json

FORMAT = "file of a JSON object a line: text, and ids (its tokens) where they are given"


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def layer(number, experts, choices, ranked=True):
    """choices: for each token its experts; ranked = the likeliest first."""
    return {"layer": number, "experts": experts, "ranked": ranked, "choices": choices}


def answer(ids, own_ids, begin, layers):
    """same_ids: whether the model's own tokenizer makes the same of the text, a token at its beginning aside."""
    return {"ids": ids, "same_ids": _bare(ids, begin) == _bare(own_ids, begin), "layers": layers}


def _bare(ids, begin):
    return ids[1:] if ids[:1] == [begin] else ids
