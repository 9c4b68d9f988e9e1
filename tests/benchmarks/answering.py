"""What a measured process says at its end: seconds since it was started, its processor time, its memory.

Imports nothing that the measured side does not need before it answers.
"""

import os
import sys
import time


def answer(**more: object) -> None:
    """Write the answer and end the process at once; the first argument of the process is when it was started."""
    clock, processor = time.monotonic() - float(sys.argv[1]), time.process_time()
    import json

    import psutil

    memory = psutil.Process().memory_info().rss
    print(json.dumps({"clock": clock, "processor": processor, "memory": memory, **more}), flush=True)  # noqa: T201
    os._exit(0)
