#!/usr/bin/env python3
"""tools/stubtest.py: mypy.stubtest on cchc._core, without what pybind11 puts into every module.

An allowlist could name only whole classes, and would then hide that a class is missing.
"""

import re
import subprocess
import sys

OF_PYBIND11 = re.compile(
    r"is inconsistent, metaclass differs$"
    r"|\.__pybind11_native_enum__ is not present in stub$"
    r"|\._pybind11_conduit_v1_ is not present in stub$"
)

command = [sys.executable, "-m", "mypy.stubtest", "cchc._core", "--concise", "--mypy-config-file", "pyproject.toml"]
result = subprocess.run(command, capture_output=True, text=True, check=False)
findings = [line for line in result.stdout.splitlines() if not OF_PYBIND11.search(line)]
if result.returncode != 0 and (findings or result.stderr):
    sys.exit("\n".join([*findings, result.stderr]))
