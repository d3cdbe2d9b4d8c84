package io.github.nafworkbench.architecture.violations.clocks.training;

final class BadClock {
    long now() {
        return System.nanoTime();
    }
}
