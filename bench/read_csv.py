"""What pandas needs for the work that `workbench bench data` measures.

Reads one request a line, {"work": "read", "file": ...} or {"work": "versions"}, and answers one line of JSON: the time
by the clock on the wall in milliseconds and the shape of the table. Needs Debian's python3-pandas.
"""

import json
import sys
import time

import pandas


def read(request):
    begin = time.perf_counter()
    table = pandas.read_csv(request["file"])
    return {"millis": (time.perf_counter() - begin) * 1e3, "rows": float(table.shape[0]), "columns": float(table.shape[1])}


for line in sys.stdin:
    request = json.loads(line)
    answer = {"pandas": pandas.__version__} if request["work"] == "versions" else read(request)
    print(json.dumps(answer), flush=True)
