package io.github.nafworkbench.architecture.violations.layers.curve;

public record Curve(double x) {}
