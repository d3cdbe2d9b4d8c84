package io.github.nafworkbench.architecture.violations.clocks.noise;

import java.time.Instant;

final class BadDate {
    Instant now() {
        return Instant.now();
    }
}
