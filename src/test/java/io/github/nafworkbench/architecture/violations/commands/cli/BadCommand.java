package io.github.nafworkbench.architecture.violations.commands.cli;

import io.github.nafworkbench.architecture.violations.commands.view.Window;

public record BadCommand(Window window) {}
