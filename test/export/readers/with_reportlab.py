"""Lays a plan's text out as an office prints it: paragraphs that wrap, a ruled matrix over pages, running heads and page numbers."""
import base64
import io

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

FONT = "HeiseiMin-W3"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))
TEXT = ParagraphStyle("text", fontName=FONT, fontSize=10.5, leading=16, wordWrap="CJK")
CELL = ParagraphStyle("cell", parent=TEXT, fontSize=8, leading=10)


def printed(text):
    """A text with tabs between the cells of its one table in, a PDF file in Base64 out."""
    lines = [line for line in text.split("\n") if line.strip()]
    rows = [line.split("\t") for line in lines if "\t" in line]
    width = max(len(row) for row in rows)
    heads = next(index for index, row in enumerate(rows) if any("-" in cell for cell in row))
    cells = [[Paragraph(cell, CELL) if cell else "" for cell in row + [""] * (width - len(row))] for row in rows]
    groups = [index for index in range(heads, len(rows)) if rows[index][0]] + [len(rows)]
    style = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("BACKGROUND", (0, 0), (-1, heads - 1), colors.lightgrey),
        *[("SPAN", (0, start), (0, end - 1)) for start, end in zip(groups, groups[1:])],
    ]
    table = Table(cells, colWidths=[50, 30, 130] + [45] * (width - 3), repeatRows=heads, style=style)
    flow = [part for line in lines if "\t" not in line for part in (Paragraph(line, TEXT), Spacer(1, 4))]
    out = io.BytesIO()
    SimpleDocTemplate(out, topMargin=60, bottomMargin=60).build([*flow, table], onFirstPage=edges, onLaterPages=edges)
    return {"pdf": base64.b64encode(out.getvalue()).decode()}


def edges(canvas, document):
    canvas.setFont(FONT, 8)
    canvas.drawString(50, 815, "後期基本計画（素案）")
    canvas.drawCentredString(297, 30, f"- {document.page} -")


def locked(password):
    """A password in, a PDF file that it protects in Base64 out."""
    out = io.BytesIO()
    SimpleDocTemplate(out, encrypt=password).build([Paragraph("海辺の計画", TEXT)])
    return {"pdf": base64.b64encode(out.getvalue()).decode()}
