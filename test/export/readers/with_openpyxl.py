"""A workbook in base64 in, what openpyxl reads in it out: each sheet's cells as they are kept, with their kind, and its drop-down lists."""
import base64
import io

import openpyxl
import openpyxl.cell.rich_text
import openpyxl.utils.escape


def workbook(text):
    """`f` would be a formula, `s` is text, `n` a number or nothing."""
    book = openpyxl.load_workbook(io.BytesIO(base64.b64decode(text)))
    return {"sheets": [sheet(one) for one in book.worksheets]}


def sheet(one):
    """Line ends and signs of Excel's own are as in the file."""
    cells = [[{"type": cell.data_type, "value": cell.value} for cell in row] for row in one.iter_rows()]
    lists = [rule.formula1 for rule in one.data_validations.dataValidation if rule.type == "list"]
    return {"title": one.title, "cells": cells, "lists": lists, "frozen": one.freeze_panes}


def typed(text):
    """Each sheet's cells with their types; a formula would be an error."""
    book = openpyxl.load_workbook(io.BytesIO(base64.b64decode(text)))
    return {"sheets": [[[value_of(cell) for cell in row] for row in one.iter_rows()] for one in book.worksheets]}


def value_of(cell):
    """Excel's own way to write a sign by its number is undone, as Excel undoes it."""
    if cell.data_type == "f":
        raise ValueError(f"Excel would run {cell.value}")
    return openpyxl.utils.escape.unescape(cell.value) if isinstance(cell.value, str) else cell.value


def marked(text):
    """The first sheet for paper: what of each cell is underlined, how it is printed, which row is repeated on each page."""
    book = openpyxl.load_workbook(io.BytesIO(base64.b64decode(text)), rich_text=True)
    one = book.worksheets[0]
    cells = [[pieces(cell.value) for cell in row] for row in one.iter_rows()]
    page = {"orientation": one.page_setup.orientation, "paper": one.page_setup.paperSize, "fitted": one.sheet_properties.pageSetUpPr.fitToPage}
    return {"cells": cells, "page": page, "repeated": one.print_title_rows}


def pieces(value):
    if isinstance(value, openpyxl.cell.rich_text.CellRichText):
        return [
            [part, False] if isinstance(part, str) else [part.text, part.font.u is not None] for part in value
        ]
    return [] if value is None else [[str(value), False]]
