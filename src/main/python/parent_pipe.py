"""What both engine launchers owe the process that started them: one line on standard output when they listen,
and an end when their standard input closes, which it does however the parent ends, on every system."""
import json
import os
import sys
import threading

# Libraries print as they like: standard output is kept for the one line, everything else goes to the log.
_answer = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)


def end_with_parent():
    threading.Thread(target=_wait_for_end_of_input, daemon=True).start()


def _wait_for_end_of_input():
    while os.read(0, 4096):
        pass
    os._exit(0)


def listening(port, name, version):
    json.dump({"port": port, "engine": {"name": name, "version": version}}, _answer)
    _answer.write("\n")
    _answer.close()


def failed(reason):
    """Ends the process; the reason is the last line of the log."""
    sys.stdout.flush()
    print(reason, file=sys.stderr, flush=True)
    os._exit(1)
