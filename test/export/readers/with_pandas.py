"""CSV in, what pandas reads in it out: every cell as text, so that pandas guesses nothing (`NA`, `1e3`, `011002`)."""
import io

import pandas


def csv(text):
    """In UTF-8, with a byte order mark or without. The first row is read like any other: pandas would rename columns of one name."""
    settings = {"header": None, "dtype": str, "keep_default_na": False, "skip_blank_lines": False}
    columns, *rows = pandas.read_csv(io.BytesIO(text.encode()), encoding="utf-8-sig", **settings).values.tolist()
    return {"columns": columns, "rows": rows}
