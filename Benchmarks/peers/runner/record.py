"""The results file: one line of JSON per run, only ever appended to."""

import json
from pathlib import Path

Key = tuple[str, str, str, str, int, float, str]


def key_of(record: dict) -> Key:
    """What makes two runs the same run, so that a stopped campaign can go on."""
    return (
        record["solver"],
        record["build"],
        record["family"],
        record["instance"],
        record["seed"],
        record["seconds"],
        record["clock"],
    )


def was_disturbed(record: dict, share: float | None) -> bool:
    """Whether other programs took more than `share` of the core; None accepts any run."""
    others = record.get("others_seconds")
    if record["clock"] == "processor":
        return False
    return share is not None and others is not None and others > share * record["seconds"]


def load(path: Path) -> list[dict]:
    """All records; a last line cut short by a stop is left out."""
    if not path.exists():
        return []
    records = []
    lines = path.read_text().splitlines()
    for number, line in enumerate(lines, 1):
        try:
            records.append(json.loads(line))
        except json.JSONDecodeError:
            if number < len(lines):
                raise SystemExit(f"{path}:{number}: not JSON") from None
    return records


def append(path: Path, record: dict) -> None:
    """Adds a line; one that a stop cut short is taken away first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        text = path.read_bytes()
        whole = text.rfind(b"\n") + 1
        if whole < len(text):
            path.write_bytes(text[:whole])
    with path.open("a") as file:
        file.write(json.dumps(record) + "\n")
