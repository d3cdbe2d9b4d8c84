package io.github.nafworkbench.architecture.violations.cycles.view;

import io.github.nafworkbench.architecture.violations.cycles.view.curve.GoodPane;

public record GoodWindow(GoodPane pane) {}
