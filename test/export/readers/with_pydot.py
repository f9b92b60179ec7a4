"""DOT in, what pydot's grammar reads in it out: names and values without quotes and escapes."""
import re

import pydot
from neutral import edge_of, node_of

DEFAULTS = ("node", "edge", "graph")
# How it is drawn.
LOOK = ("shape", "style", "fillcolor", "fontcolor", "xlabel", "tooltip", "penwidth")
ESCAPES = {"n": "\n", "r": "\r"}


def plain(value):
    """A quoted string without its quotes and with Graphviz's escapes undone; anything else as it is."""
    if len(value) < 2 or not value[0] == value[-1] == '"':
        return value
    return re.sub(r"\\(.)", lambda found: ESCAPES.get(found[1], found[1]), value[1:-1], flags=re.DOTALL)


def attributes_of(part):
    """What a node or an edge says, without its looks."""
    attributes = {plain(name): plain(value) for name, value in part.get_attributes().items()}
    if "weight" in attributes:
        attributes["weight"] = float(attributes["weight"])
    return {name: value for name, value in attributes.items() if name not in LOOK}


def dot(text):
    """Statements `node [...]` set defaults: they are no nodes, unlike those named "node" in quotes."""
    (graph,) = pydot.graph_from_dot_data(text)
    nodes = [node for node in graph.get_nodes() if node.get_name() not in DEFAULTS]
    return {
        "title": plain(graph.get_name()),
        "directed": graph.get_type() == "digraph",
        "nodes": [node_of({**attributes_of(node), "id": plain(node.get_name())}) for node in nodes],
        "edges": [
            edge_of({
                **attributes_of(edge),
                "source": plain(edge.get_source()),
                "target": plain(edge.get_destination()),
            })
            for edge in graph.get_edges()
        ],
    }
