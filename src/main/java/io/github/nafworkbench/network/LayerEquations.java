package io.github.nafworkbench.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The Gauss-Newton matrix of some layers' parameters alone, so that training a few layers takes a system of their size.
 * Holds scratch; one instance per thread.
 */
public final class LayerEquations {
    private final Blas blas;
    private final List<Integer> layers;
    private Optional<SensitivityBlock> scratch = Optional.empty();
    private double[] jacobian = {};

    /**
     * For chosen layers.
     *
     * @param layers counted from 0, ascending; their parameters stand in the matrix one layer after the other
     */
    public LayerEquations(Blas blas, List<Integer> layers) {
        this.blas = blas;
        this.layers = List.copyOf(layers);
    }

    /**
     * {@code J J^T} with {@code J[p][i] = dy_i/dp} over samples and outputs.
     *
     * @param matrix {@code [free][free]}, lower triangle overwritten
     */
    public void matrix(Network network, Samples samples, int free, double[] matrix) {
        Arrays.fill(matrix, 0);
        SensitivityBlock block = scratch.filter(old -> old.topology.equals(network.topology()))
                .orElseGet(() -> new SensitivityBlock(network.topology(), blas));
        scratch = Optional.of(block);
        int most = free * Math.min(Block.SAMPLES, samples.count());
        if (jacobian.length < most) {
            jacobian = new double[most];
        }
        Batch batch = Batch.of(samples);
        for (int start = 0; start < samples.count(); start += Block.SAMPLES) {
            block.forward(network, batch, start, false);
            for (int output = 0; output < network.topology().outputs(); output++) {
                block.backward(network, output);
                setJacobian(block);
                blas.addOuterProduct(free, block.size, jacobian, matrix);
            }
        }
    }

    private void setJacobian(SensitivityBlock block) {
        int size = block.size;
        int row = 0;
        for (int layer : layers) {
            int neurons = block.topology.neurons(layer);
            int sources = block.topology.sources(layer);
            double[] delta = block.delta[layer];
            for (int i = 0; i < neurons; i++) {
                for (int j = 0; j < sources; j++, row++) {
                    for (int s = 0; s < size; s++) {
                        jacobian[row * size + s] = delta[i * size + s] * block.signal[layer][j * size + s];
                    }
                }
            }
            System.arraycopy(delta, 0, jacobian, row * size, neurons * size);
            row += neurons;
        }
    }
}
