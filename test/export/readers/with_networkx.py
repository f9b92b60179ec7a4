"""A text in, what networkx reads in it out."""
import io
import json

import networkx
from neutral import LOOK, of_networkx, values_of

# networkx keeps what it read about a file beside what the file says of the graph.
OWN = ("node_default", "edge_default", "mode")


def colour_of(red, green, blue):
    """`#rrggbb`."""
    return f"#{red:02x}{green:02x}{blue:02x}"


def gexf(text):
    """GEXF 1.3; colour and size are in `viz`."""
    graph = networkx.read_gexf(io.BytesIO(text.encode()), version="1.3")
    for _, data in graph.nodes(data=True):
        viz = data.pop("viz", {})
        if "color" in viz:
            data["colour"] = colour_of(*(viz["color"][part] for part in "rgb"))
        if "size" in viz:
            data["size"] = viz["size"]
    return of_networkx(graph, LOOK)


def graphml(text):
    """Keys of a multigraph are the edges' ids: texts, though networkx would take numbers for numbers."""
    graph = networkx.read_graphml(io.BytesIO(text.encode()), edge_key_type=str, force_multigraph=True)
    for _, data in graph.nodes(data=True):
        data["colour"] = colour_of(*(data.pop(part) for part in "rgb"))
    for *_, key, data in graph.edges(keys=True, data=True):
        data["id"] = key
    return {**of_networkx(graph, LOOK), "about": values_of(graph.graph, OWN)}


def cytoscape(text):
    """Cytoscape's JSON."""
    graph = networkx.cytoscape_graph(json.loads(text))
    return {**of_networkx(graph), "about": values_of(graph.graph)}


def node_link(text):
    """What D3 takes: nodes and links."""
    graph = networkx.node_link_graph(json.loads(text), edges="links")
    return {**of_networkx(graph), "about": values_of(graph.graph)}
