package io.github.nafworkbench.architecture.violations.arrays;

final class GoodTable {
    private static final double[] LEVELS = {1, 2};

    private GoodTable() {}

    static double level(int i) {
        return LEVELS[i];
    }
}
