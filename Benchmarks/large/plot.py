"""Draws `time-to-five.svg` from `time-to-five.csv`: seconds to 5 % above the best known cost
against the number of clients, both logarithmic, beside a line that grows as n log n."""

import csv
import math
from pathlib import Path

HERE = Path(__file__).resolve().parent
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 400, 64, 24, 40, 52
X_RANGE, Y_RANGE = (2_000, 40_000), (0.05, 50)


def across(clients):
    low, high = map(math.log10, X_RANGE)
    return LEFT + (math.log10(clients) - low) / (high - low) * (WIDTH - LEFT - RIGHT)


def up(seconds):
    low, high = map(math.log10, Y_RANGE)
    return HEIGHT - BOTTOM - (math.log10(seconds) - low) / (high - low) * (HEIGHT - TOP - BOTTOM)


def text(x, y, words, anchor="middle"):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{words}</text>'


def line(x1, y1, x2, y2, style):
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" {style}/>'


def axes():
    grid = 'stroke="#ddd"'
    for clients in (3_000, 7_000, 10_000, 30_000):
        x = across(clients)
        yield line(x, TOP, x, HEIGHT - BOTTOM, grid)
        yield text(x, HEIGHT - BOTTOM + 18, f"{clients:,}")
    for seconds in (0.1, 1, 10):
        y = up(seconds)
        yield line(LEFT, y, WIDTH - RIGHT, y, grid)
        yield text(LEFT - 8, y + 4, f"{seconds:g} s", "end")
    yield text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, "clients")
    yield text(LEFT, 22, "Seconds to 5 % above the best known cost, one core", "start")


def reference(rows):
    """n log n through the smallest instance."""
    first = min(rows, key=lambda row: row["clients"])
    scale = first["seconds"] / (first["clients"] * math.log(first["clients"]))
    ends = [n for n in (first["clients"], 30_000)]
    points = [(across(n), up(scale * n * math.log(n))) for n in ends]
    (x1, y1), (x2, y2) = points
    yield line(x1, y1, x2, y2, 'stroke="#888" stroke-dasharray="5 4"')
    yield text(x2, y2 - 8, "n log n", "end")


def draw(rows):
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        ' font-family="sans-serif" font-size="12" fill="#333">'
    )
    yield f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>'
    yield from axes()
    yield from reference(rows)
    for row in rows:
        x, y = across(row["clients"]), up(row["seconds"])
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="#1b6ca8"/>'
        yield text(x, y - 10, f'{row["instance"]} {row["seconds"]:g} s')
    yield "</svg>"


def main():
    with open(HERE / "time-to-five.csv", newline="", encoding="utf-8") as file:
        rows = [
            {"instance": row["instance"], "clients": int(row["clients"]), "seconds": float(row["seconds"])}
            for row in csv.DictReader(file)
        ]
    (HERE / "time-to-five.svg").write_text("\n".join(draw(rows)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
