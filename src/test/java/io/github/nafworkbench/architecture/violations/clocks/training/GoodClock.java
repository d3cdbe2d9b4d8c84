package io.github.nafworkbench.architecture.violations.clocks.training;

import java.util.function.LongSupplier;

record GoodClock(LongSupplier nanoClock) {}
