package io.github.nafworkbench.architecture.violations.clocks.noise;

import java.util.Random;

record BadDice(Random random) {}
