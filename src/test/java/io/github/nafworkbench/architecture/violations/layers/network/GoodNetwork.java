package io.github.nafworkbench.architecture.violations.layers.network;

import io.github.nafworkbench.architecture.violations.layers.curve.Curve;

public record GoodNetwork(Curve curve) {}
