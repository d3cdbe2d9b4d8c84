#!/usr/bin/env python3
"""Test errors on published tables: python3 bench/published.py FOLDER [WORKBENCH], with the files as downloaded in FOLDER.

For every table that is there: one hidden layer of 20, at most 1,200 training rows, five seeds, each of which splits anew.
A fifth of the training rows is kept aside to stop early by. Of several settings the one with the least median
validation error is taken; its median test error is told, with the least and the greatest. No test error is looked at
before. Where a table repeats a formula, its rows train or test together. WORKBENCH is the command that starts the program (./workbench). Needs nothing but Python 3.
"""
import json
import pathlib
import shlex
import statistics
import subprocess
import sys

HARTREE = 627.509  # kcal/mol
LM = ["--trainer", "lm"]
LBFGS = ["--trainer", "lbfgs", "--epochs", "500"]
BAYESIAN = ["--trainer", "trainbr"]
RESTARTS = ["--trainer", "lm", "--restarts", "4"]
TABLES = [
    # what, file, options, factor to the unit, unit, settings
    ("COMPAS-3D energy, structure", "compas-3D.csv",
     ["--target", "Erel_eV", "--features", "benzenoid", "--train-rows", "1200"], 1, "eV", [LM, LBFGS, BAYESIAN]),
    ("QM9 zero-point energy, bonds", "qm9_small.csv",
     ["--target", "zpve", "--features", "smiles", "--train-rows", "1200"], HARTREE, "kcal/mol", [LM, LBFGS, BAYESIAN]),
    ("QM9 zero-point energy, Coulomb", "qm9_3000.csv",
     ["--target", "zpve", "--features", "coulomb", "--geometries", "{folder}/xyz"],
     HARTREE, "kcal/mol", [LM, LBFGS, BAYESIAN]),
    ("the same and composition", "qm9_3000.csv",
     ["--target", "zpve", "--features", "composition,coulomb", "--geometries", "{folder}/xyz"],
     HARTREE, "kcal/mol", [LM, LBFGS, BAYESIAN]),
    ("oxide gaps, elements", "double_perovskites_gap.csv",
     ["--target", "gap gllbsc", "--features", "perovskite"], 1, "eV", [LM, LBFGS, BAYESIAN, RESTARTS]),
    ("halide gaps, elements", "halide_dp_gap_descriptors.csv",
     ["--target", "Eg", "--features", "perovskite", "--split", "group:formula"], 1, "eV", [LM, LBFGS, BAYESIAN, RESTARTS]),
    ("formation energy, elements", "dp_dist_from_hull_data_expanded.csv",
     ["--target", "column_2", "--features", "perovskite", "--split", "group:column_1"], 1, "eV/atom",
     [LM, LBFGS, BAYESIAN, RESTARTS]),
]


def trained(workbench, path, options, seed):
    command = workbench + ["train", "--data", str(path), "--weight-decay", "1e-5", "--validation", "0.2",
                           "--seed", str(seed), "--json"]
    done = subprocess.run(command + options, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr.strip().splitlines()[-1])
    result = json.loads(done.stdout)
    return result["validation_rmse"], result["rmse"]["test"]


def chosen(workbench, path, options, settings):
    """The setting of the least median validation error, and its test errors."""
    best = None
    for setting in settings:
        errors = [trained(workbench, path, options + setting, seed) for seed in range(1, 6)]
        validation = statistics.median(v for v, _ in errors)
        if best is None or validation < best[0]:
            best = validation, setting, sorted(t for _, t in errors)
    return best[1], best[2]


def main(folder, workbench="./workbench"):
    for what, file, options, factor, unit, settings in TABLES:
        found = sorted(pathlib.Path(folder).rglob(file))
        if not found:
            continue
        options = [o.format(folder=found[0].parent) for o in options]
        setting, errors = chosen(shlex.split(workbench), found[0], options, settings)
        errors = [factor * e for e in errors]
        print(f"{what:32s} {statistics.median(errors):8.4f} {unit:9s} ({errors[0]:.4f} to {errors[-1]:.4f})  "
              + " ".join(setting), flush=True)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
