package io.github.nafworkbench.architecture.violations.clocks.training;

import java.util.function.LongSupplier;

final class BadReference {
    static final LongSupplier CLOCK = System::currentTimeMillis;
}
