package io.github.nafworkbench.architecture.violations.clocks.workbench;

final class GoodClock {
    long now() {
        return System.nanoTime();
    }
}
