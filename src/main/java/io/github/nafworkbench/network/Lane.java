package io.github.nafworkbench.network;

import org.jspecify.annotations.Nullable;

/** Scratch of one thread, kept from call to call for the same topology: training then takes no new memory. */
final class Lane {
    private final Blas blas;
    private @Nullable Block block;
    private @Nullable GradientPass gradientPass;
    private @Nullable OuterProducts outerProducts;
    private @Nullable DisturbedPass disturbedPass;

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
            disturbedPass = null;
        }
        return now;
    }

    DisturbedPass disturbedPass(Topology topology) {
        Block its = block(topology);
        DisturbedPass now = disturbedPass;
        if (now == null) {
            now = new DisturbedPass(its);
            disturbedPass = now;
        }
        return now;
    }

    GradientPass gradientPass(Topology topology) {
        GradientPass now = gradientPass;
        if (now == null || !now.topology().equals(topology)) {
            now = new GradientPass(topology, blas);
            gradientPass = now;
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
