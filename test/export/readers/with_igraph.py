"""A matrix of 0 and 1 in, out what its rows share in matrices that igraph rewired with the same sums of rows and columns."""
import json
import random

import igraph
import numpy


def shared_when_rewired(text):
    """Rows and columns are the vertices of a directed graph, whose degrees `rewire` keeps. {"rows", "columns", "draws"} in."""
    request = json.loads(text)
    count = len(request["rows"])
    edges = [(row, count + column) for row, columns in enumerate(request["rows"]) for column in columns]
    graph = igraph.Graph(count + request["columns"], edges, directed=True)
    random.seed(1)
    given = shared(graph, count)
    total, at_least = numpy.zeros(len(given)), numpy.zeros(len(given))
    for _ in range(request["draws"]):
        # Each is rewired from the one before; so many trials forget it.
        graph.rewire(n=5 * len(edges))
        now = shared(graph, count)
        total += now
        at_least += now >= given
    return {"expected": (total / request["draws"]).tolist(), "pValues": (at_least / request["draws"]).tolist()}


def shared(graph, count):
    """Of every two rows: 0 1, 0 2, …, 1 2, …"""
    matrix = numpy.zeros((count, graph.vcount() - count), dtype=int)
    for row, column in graph.get_edgelist():
        matrix[row, column - count] = 1
    return (matrix @ matrix.T)[numpy.triu_indices(count, 1)]
