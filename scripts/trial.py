"""A run for trials: its pipeline, its seeds, its command, and the bytes of what it has made."""

import hashlib
import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def weft(path=None):
    """The command at a path, or else the release build's."""
    if path:
        return Path(path).resolve()
    swift = ["swift", "build", "-c", "release"]
    subprocess.run([*swift, "--product", "weft"], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    found = subprocess.run(
        [*swift, "--show-bin-path"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return Path(found.stdout.strip()) / "weft"


def prepare(folder, urls, rows, draws=2, in_flight=16, attempts=20, more=""):
    """Writes seeds and a pipeline into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "seeds.jsonl", "w") as seeds:
        for number in range(rows):
            text = f"Describe the village number {number} beyond the hills."
            seeds.write(json.dumps({"text": text, "language": "en"}) + "\n")
    with open(folder / "math.jsonl", "w") as problems:
        for number in range(rows // 4):
            problem = {"problem": f"What is {number} plus {number * 7}?", "answer": f"{number * 8}"}
            problems.write(json.dumps(problem) + "\n")
    (folder / "pipeline.yaml").write_text(f"""name: trial
seed: 3
shard_rows: 25
models:
  m: {{model: trial, endpoints: {json.dumps(urls)}, max_in_flight: {in_flight}, attempts: {attempts}{more}}}
stages:
  - select-seeds: {{from: [{{file: seeds.jsonl}}]}}
  - inject-constraints:
      rules: {{per_instruction: 1, allow: ["punctuation:no_comma"]}}
  - generate-responses: {{model: m, draws: {draws}, tags: none}}
  - check-quality:
  - mix-math: {{from: [{{file: math.jsonl}}], ratio: 0.5}}
  - export: {{formats: [raif-rl, messages]}}
""")


def made(run):
    """The digest of every shard and exported file of a run, by its path within it."""
    wanted = {".zst", ".jsonl", ".md"}
    return {
        str(path.relative_to(run)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(run.rglob("*"))
        if path.is_file() and path.suffix in wanted and "calls" not in path.parts
    }


def counts(weft, run):
    """Rows in, kept, dropped and failed of each stage, as `weft status` tells."""
    status = subprocess.run(
        [weft, "status", run, "--json"], capture_output=True, text=True, check=True
    )
    return [stage["rows"] for stage in json.loads(status.stdout)["stages"]]
