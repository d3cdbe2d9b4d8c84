package io.github.nafworkbench.architecture.violations.clocks.noise;

import java.util.concurrent.ThreadLocalRandom;

final class BadThread {
    double draw() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
