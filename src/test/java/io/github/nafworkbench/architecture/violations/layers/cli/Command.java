package io.github.nafworkbench.architecture.violations.layers.cli;

public record Command(String name) {}
