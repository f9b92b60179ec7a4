"""What a library read in, the neutral reading that test/export/readers/reading.ts describes out."""


def value_of(value):
    """JSON knows one kind of number only: a real number is told from an integer by {"real"}."""
    if isinstance(value, float):
        return {"real": value}
    if isinstance(value, (list, tuple)):
        return [value_of(entry) for entry in value]
    return value


def values_of(data, leaving_out=()):
    """All properties but those named."""
    return {name: value_of(value) for name, value in data.items() if name not in leaving_out}


def part_of(data, names):
    """The named properties of a node or an edge as they are, all others as its attributes."""
    part = {name: data[name] for name in names if name in data}
    return {**part, "attributes": values_of(data, names)}


LOOK = ("colour", "size")


def node_of(data, look=()):
    """`data` has the id as `id`; where the format says how a node looks, `look` is LOOK."""
    return part_of(data, ("id", "label", "kind", *look))


def edge_of(data):
    """`data` has the ids of both ends as `source` and `target`."""
    return part_of(data, ("id", "source", "target", "label", "kind", "weight"))


def of_networkx(graph, look=()):
    """A networkx graph, whatever it was read from."""
    nodes = [node_of({**data, "id": node}, look) for node, data in graph.nodes(data=True)]
    edges = [edge_of({**data, "source": a, "target": b}) for a, b, data in graph.edges(data=True)]
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}
