package io.github.nafworkbench.architecture.violations.commands.view;

public record Window(String title) {}
