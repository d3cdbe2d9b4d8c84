package io.github.nafworkbench.architecture.violations.cycles.view.curve;

import io.github.nafworkbench.architecture.violations.cycles.view.GoodWindow;

public interface GoodPane {
    GoodWindow window();
}
