package io.github.nafworkbench.architecture.violations.layers.data;

import io.github.nafworkbench.architecture.violations.layers.curve.Curve;

public record BadCell(Curve curve) {}
