"""Hands the HTML of a plan to platypus.py, by a Python that has ReportLab: Debian's package is the system Python's alone."""
import functools
import json
import os
import pathlib
import shutil
import subprocess
import sys


def story(markup, look):
    """The file that platypus.py prints."""
    return json.dumps({"page": markup, "look": look}, ensure_ascii=False)


@functools.cache
def interpreter():
    """A Python that has ReportLab, or None."""
    for python in (sys.executable, shutil.which("python3", path=os.defpath)):
        if python and subprocess.run([python, "-c", "import reportlab"], capture_output=True).returncode == 0:
            return python
    return None


def print_story(source):
    """Prints SOURCE as PDF beside it."""
    corpus = pathlib.Path(__file__).resolve().parents[2]
    subprocess.run([interpreter(), "-B", "-m", "printed.office.platypus", source.resolve(), source.with_suffix(".pdf").resolve()],
                   check=True, stdout=subprocess.DEVNULL, cwd=corpus)
