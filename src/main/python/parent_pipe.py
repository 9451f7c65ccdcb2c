"""What a script owes the process that started it: an end when its standard input closes, which it does however the
parent ends, on every system; of an engine also one line on standard output when it listens, of others a line an answer."""
import fcntl
import json
import os
import signal
import sys
import threading

# Libraries print as they like: standard output is kept for answers, everything else goes to the log.
_answer = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)


def end_with_parent():
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    threading.Thread(target=_wait_for_end_of_input, daemon=True).start()
    # An engine may hold the interpreter's lock while it loads: there the kernel's signal ends the process (Linux;
    # elsewhere SIGIO is ignored and the thread follows when the load is over).
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    fcntl.fcntl(0, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(0, fcntl.F_SETFL, fcntl.fcntl(0, fcntl.F_GETFL) | os.O_ASYNC)


def _wait_for_end_of_input():
    while os.read(0, 4096):
        pass
    os._exit(0)


def listening(port, name, version):
    json.dump({"port": port, "engine": {"name": name, "version": version}}, _answer)
    _answer.write("\n")
    _answer.close()


def answer(value):
    """Sends a value as a line of JSON."""
    json.dump(value, _answer, separators=(",", ":"))
    _answer.write("\n")
    _answer.flush()


def failed(reason):
    """Ends the process, from any thread; the reason is the last line of the log."""
    sys.stdout.flush()
    print(reason, file=sys.stderr, flush=True)
    os._exit(1)
