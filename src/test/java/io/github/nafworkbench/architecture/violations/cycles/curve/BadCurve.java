package io.github.nafworkbench.architecture.violations.cycles.curve;

import io.github.nafworkbench.architecture.violations.cycles.data.BadCell;

public record BadCurve(BadCell cell) {}
