"""CX2 in, what ndex2 reads in it out."""
import json

from ndex2.cx2 import RawCX2NetworkFactory
from neutral import edge_of, node_of, values_of


def cx2(text):
    """Nodes and edges have numbers there; our ids are among the attributes, labels are names, kinds of edges interactions."""
    network = RawCX2NetworkFactory().get_cx2network(json.loads(text))
    id_of = {number: node["v"]["id"] for number, node in network.get_nodes().items()}
    nodes = [{**node["v"], "label": node["v"]["name"]} for node in network.get_nodes().values()]
    edges = [
        {**edge["v"], "source": id_of[edge["s"]], "target": id_of[edge["t"]], "kind": edge["v"]["interaction"]}
        for edge in network.get_edges().values()
    ]
    return {
        "about": values_of(network.get_network_attributes()),
        "nodes": [node_of(node) for node in nodes],
        "edges": [edge_of(edge) for edge in edges],
    }
