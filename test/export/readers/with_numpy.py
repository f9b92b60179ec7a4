"""A matrix of 0 and 1 in, out what its rows share in matrices with the same sums of rows and columns: by writing all of them down, or by many swaps."""
import itertools
import json

import numpy


def shared_in_all(text):
    """Exact: every matrix, row by row. {"rows", "columns"} in."""
    matrix = matrix_in(json.loads(text))
    given = shared(matrix)
    found = numpy.array([shared(numpy.array(one)) for one in matrices(matrix.sum(1), matrix.sum(0))])
    return {"expected": found.mean(0).tolist(), "pValues": (found >= given).mean(0).tolist(), "count": len(found)}


def shared_by_swaps(text):
    """Sampled, in the oldest way: two marks in two rows and columns change places. {"rows", "columns", "draws"} in."""
    request = json.loads(text)
    matrix = matrix_in(request)
    random = numpy.random.default_rng(1)
    given = shared(matrix)
    total, at_least = numpy.zeros(len(given)), numpy.zeros(len(given))
    marks = numpy.argwhere(matrix).tolist()
    for _ in range(request["draws"]):
        for one, other in random.integers(len(marks), size=(len(marks), 2)):
            (row, column), (row2, column2) = marks[one], marks[other]
            if matrix[row, column2] == 0 and matrix[row2, column] == 0:
                matrix[row, column] = matrix[row2, column2] = 0
                matrix[row, column2] = matrix[row2, column] = 1
                marks[one], marks[other] = (row, column2), (row2, column)
        now = shared(matrix)
        total += now
        at_least += now >= given
    return {"expected": (total / request["draws"]).tolist(), "pValues": (at_least / request["draws"]).tolist()}


def matrix_in(request):
    """Rows say in which columns they have a 1."""
    matrix = numpy.zeros((len(request["rows"]), request["columns"]), dtype=int)
    for row, columns in enumerate(request["rows"]):
        matrix[row, columns] = 1
    return matrix


def shared(matrix):
    """Of every two rows: 0 1, 0 2, …, 1 2, …"""
    return (matrix @ matrix.T)[numpy.triu_indices(len(matrix), 1)]


def matrices(row_sums, column_sums):
    """All with these sums."""
    if len(row_sums) == 0:
        return [[]] if not column_sums.any() else []
    found = []
    for columns in itertools.combinations(numpy.flatnonzero(column_sums), row_sums[0]):
        row = numpy.zeros(len(column_sums), dtype=int)
        row[list(columns)] = 1
        rest = column_sums - row
        if (rest <= len(row_sums) - 1).all():
            found += [[row, *others] for others in matrices(row_sums[1:], rest)]
    return found
