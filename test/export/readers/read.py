"""Lines on stdin {"reader", "texts"} in, a line on stdout for each out: {"readings"}, for each text what the library read in it, or {"error"}."""
import importlib
import json
import sys


def read_one(reader, text):
    """The reading of one text; whatever a library throws is an answer too."""
    try:
        return reader(text)
    except Exception as error:  # noqa: BLE001
        return {"error": f"{type(error).__name__}: {error}"}


def main():
    """Readers are named `module.function` and loaded when first asked for: pandas alone takes a second."""
    replies = sys.stdout
    # What a library prints must not come between the replies.
    sys.stdout = sys.stderr
    for line in sys.stdin:
        request = json.loads(line)
        module, function = request["reader"].split(".")
        reader = getattr(importlib.import_module(module), function)
        readings = [read_one(reader, text) for text in request["texts"]]
        replies.write(json.dumps({"readings": readings}) + "\n")
        replies.flush()


main()
