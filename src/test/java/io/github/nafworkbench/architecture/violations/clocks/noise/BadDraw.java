package io.github.nafworkbench.architecture.violations.clocks.noise;

final class BadDraw {
    double draw() {
        return Math.random();
    }
}
