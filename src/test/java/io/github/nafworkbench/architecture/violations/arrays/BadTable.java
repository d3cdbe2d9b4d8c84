package io.github.nafworkbench.architecture.violations.arrays;

final class BadTable {
    @SuppressWarnings("MutablePublicArray")
    public static final double[] LEVELS = {1, 2};

    private BadTable() {}
}
