"""JSON-LD in, what RDFLib reads in it by SPARQL out; and what pySHACL finds wrong with it by shapes.ttl."""
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from neutral import value_of
from pyshacl import validate
from rdflib import RDF, Graph
from rdflib.collection import Collection

PREFIXES = """
PREFIX pg: <urn:policy-graph:>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
ATTRIBUTE = "urn:policy-graph:attribute:"


def graph_of(text):
    return Graph().parse(data=text, format="json-ld")


def id_of(iri, space):
    prefix = f"urn:policy-graph:{space}:"
    if not iri.startswith(prefix):
        raise ValueError(f"{iri} does not begin with {prefix}")
    return unquote(iri[len(prefix) :], errors="strict")


def python_of(graph, value):
    """Lists are chains of nodes, the empty one is rdf:nil."""
    if value == RDF.nil or (value, RDF.first, None) in graph:
        return [entry.toPython() for entry in Collection(graph, value)]
    return value.toPython()


def attributes_of(graph, kind_of_thing):
    """By IRI of the node or edge."""
    attributes = {}
    query = f'SELECT ?it ?name ?value {{ ?it a {kind_of_thing} ; ?name ?value . FILTER(STRSTARTS(STR(?name), "{ATTRIBUTE}")) }}'
    for it, name, value in graph.query(PREFIXES + query):
        own = attributes.setdefault(it, {})
        name = id_of(name, "attribute")
        if name in own:
            raise ValueError(f"{it} has two values of {name}")
        own[name] = value_of(python_of(graph, value))
    return attributes


def read(text):
    """RDF has no order: nodes and edges come as they come."""
    graph = graph_of(text)
    [[title, directed]] = graph.query(PREFIXES + "SELECT ?title ?directed { ?it a pg:Graph ; rdfs:label ?title ; pg:directed ?directed }")
    attributes = attributes_of(graph, "pg:Node")
    nodes = [
        {
            "id": id_of(it, "node"),
            "label": label.toPython(),
            "kind": kind.toPython(),
            "attributes": attributes.get(it, {}),
        }
        for it, label, kind in graph.query(PREFIXES + "SELECT ?it ?label ?kind { ?it a pg:Node ; rdfs:label ?label ; pg:kind ?kind }")
    ]
    attributes = attributes_of(graph, "pg:Edge")
    query = "SELECT ?it ?source ?target ?kind ?weight { ?it a pg:Edge ; pg:source ?source ; pg:target ?target ; pg:kind ?kind ; pg:weight ?weight }"
    edges = [
        {
            "id": id_of(it, "edge"),
            "source": id_of(source, "node"),
            "target": id_of(target, "node"),
            "kind": kind.toPython(),
            "weight": weight.toPython(),
            "attributes": attributes.get(it, {}),
        }
        for it, source, target, kind, weight in graph.query(PREFIXES + query)
    ]
    return {"title": title.toPython(), "directed": directed.toPython(), "nodes": nodes, "edges": edges}


@cache
def shapes():
    return Graph().parse(Path(__file__).with_name("shapes.ttl"))


def violations(text):
    """A sentence for each."""
    _, report, reason = validate(graph_of(text), shacl_graph=shapes(), inference="none", advanced=True)
    if not isinstance(report, Graph):
        raise ValueError(reason)
    query = """
        PREFIX sh: <http://www.w3.org/ns/shacl#>
        SELECT ?focus ?path ?value ?message {
            ?it a sh:ValidationResult ; sh:focusNode ?focus ; sh:resultMessage ?message .
            OPTIONAL { ?it sh:resultPath ?path }
            OPTIONAL { ?it sh:value ?value }
        }
    """
    return sorted(" ".join(str(part) for part in row if part is not None) for row in report.query(query))
