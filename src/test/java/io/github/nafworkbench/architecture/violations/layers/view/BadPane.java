package io.github.nafworkbench.architecture.violations.layers.view;

import io.github.nafworkbench.architecture.violations.layers.cli.Command;

public record BadPane(Command command) {}
