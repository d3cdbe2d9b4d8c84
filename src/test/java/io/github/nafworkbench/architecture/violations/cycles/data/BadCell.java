package io.github.nafworkbench.architecture.violations.cycles.data;

import io.github.nafworkbench.architecture.violations.cycles.curve.BadCurve;

public record BadCell(BadCurve curve) {}
