package io.github.nafworkbench.architecture.violations.layers.cli;

import io.github.nafworkbench.architecture.violations.layers.curve.Curve;

public record GoodCommand(Curve curve) {}
