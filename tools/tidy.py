#!/usr/bin/env python3
"""tools/tidy.py BUILD_DIR: clang-tidy on src/*.cpp, in parallel.

A file is looked at again only when it, a header of ours it includes, .clang-tidy or clang-tidy itself has changed:
the hash of all that is kept in BUILD_DIR/tidy/ when the file was clean.
"""

import hashlib
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CLANG_TIDY = Path(sys.executable).parent / "clang-tidy"
INCLUDE = re.compile(r'^#include "([^"]+)"', re.MULTILINE)


def ours(file: Path, seen: set[Path]) -> set[Path]:
    """The file and every header of this project that it includes, directly or not."""
    if file not in seen:
        seen.add(file)
        for name in INCLUDE.findall(file.read_text(encoding="utf-8")):
            for folder in (ROOT / "src", ROOT / "include"):
                if (folder / name).exists():
                    ours(folder / name, seen)
    return seen


def fingerprint(file: Path, settings: bytes) -> str:
    """What the verdict on a file depends on."""
    digest = hashlib.sha256(settings)
    for part in sorted(ours(file, set())):
        digest.update(part.read_bytes())
    return digest.hexdigest()


def is_clean(file: Path, build: Path) -> bool:
    """Runs clang-tidy and prints what it finds."""
    command = [str(CLANG_TIDY), "--quiet", "-p", str(build), str(file)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        print(result.stdout + result.stderr, end="", flush=True)
    return result.returncode == 0


def main(build: Path) -> int:
    """Checks what changed; 1 when a file is not clean."""
    stamps = build / "tidy"
    stamps.mkdir(exist_ok=True)
    version = subprocess.run([str(CLANG_TIDY), "--version"], capture_output=True, check=True).stdout
    settings = version + (ROOT / ".clang-tidy").read_bytes()

    def check(file: Path) -> bool:
        stamp, now = stamps / file.name, fingerprint(file, settings)
        if stamp.exists() and stamp.read_text() == now:
            return True
        clean = is_clean(file, build)
        if clean:
            stamp.write_text(now)
        return clean

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        verdicts = list(pool.map(check, sorted((ROOT / "src").glob("*.cpp"))))
    return 0 if all(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
