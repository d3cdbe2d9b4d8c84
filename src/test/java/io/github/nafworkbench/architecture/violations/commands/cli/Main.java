package io.github.nafworkbench.architecture.violations.commands.cli;

import io.github.nafworkbench.architecture.violations.commands.view.Window;

/** Opens the window, as the rule allows. */
public record Main(Window window) {
    record GoodPart(Window window) {}
}
