package io.github.nafworkbench.network;

import org.jspecify.annotations.Nullable;

/** Scratch of one thread, kept from call to call for the same topology: training then takes no new memory. */
final class Lane {
    private final Blas blas;
    private @Nullable Block block;
    private @Nullable OuterProducts outerProducts;

    Lane(Blas blas) {
        this.blas = blas;
    }

    Blas blas() {
        return blas;
    }

    Block block(Topology topology) {
        Block now = block;
        if (now == null || !now.topology().equals(topology)) {
            now = new Block(topology, blas);
            block = now;
        }
        return now;
    }

    OuterProducts outerProducts(Topology topology) {
        OuterProducts now = outerProducts;
        if (now == null || !now.topology().equals(topology)) {
            now = new OuterProducts(topology, blas);
            outerProducts = now;
        }
        return now;
    }
}
