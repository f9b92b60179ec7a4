"""A workbook in base64 in, what openpyxl reads in it out: each sheet's cells as they are kept, with their kind, and its drop-down lists."""
import base64
import io

import openpyxl


def workbook(text):
    """`f` would be a formula, `s` is text, `n` a number or nothing."""
    book = openpyxl.load_workbook(io.BytesIO(base64.b64decode(text)))
    return {"sheets": [sheet(one) for one in book.worksheets]}


def sheet(one):
    """Line ends and signs of Excel's own are as in the file."""
    cells = [[{"type": cell.data_type, "value": cell.value} for cell in row] for row in one.iter_rows()]
    lists = [rule.formula1 for rule in one.data_validations.dataValidation if rule.type == "list"]
    return {"title": one.title, "cells": cells, "lists": lists, "frozen": one.freeze_panes}
