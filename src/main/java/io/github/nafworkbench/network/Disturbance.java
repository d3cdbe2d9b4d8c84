package io.github.nafworkbench.network;

import io.github.nafworkbench.random.Normals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that makes a network differ from itself while it runs, such as noise. Every realisation is a function of
 * its number; signals are {@code [neuron][sample]}, the samples of a neuron contiguous, and are changed in place.
 * Used by several threads at once, each with its own {@link Portion}.
 */
public interface Disturbance {
    /** A stretch of samples of one read of one realisation, and scratch of the one thread that works on it. */
    final class Portion {
        private final Blas blas;
        private final Normals normals = new Normals();
        private final List<double[]> rooms = new ArrayList<>();
        private long draw;
        private long read;
        private int first;
        private int size;

        /** Scratch beside the dense operations of its thread. */
        Portion(Blas blas) {
            this.blas = blas;
        }

        /**
         * A stretch of a realisation that is read once, with scratch of its own.
         *
         * @param draw number of the realisation
         * @param first number of the first sample
         * @param size how many samples
         */
        public Portion(long draw, int first, int size) {
            this(new PlainBlas());
            move(draw, draw, first, size);
        }

        /** Makes this another stretch, with the same scratch. */
        void move(long toDraw, long toRead, int toFirst, int toSize) {
            draw = toDraw;
            read = toRead;
            first = toFirst;
            size = toSize;
        }

        /** Number of the realisation. */
        public long draw() {
            return draw;
        }

        /** Number of the read, counted through all realisations: {@code draw reads + k} for its read {@code k}. */
        public long read() {
            return read;
        }

        /** Number of the first sample. */
        public int first() {
            return first;
        }

        /** How many samples. */
        public int size() {
            return size;
        }

        /** The dense operations. */
        public Blas blas() {
            return blas;
        }

        /** Makes normal numbers. */
        public Normals normals() {
            return normals;
        }

        /** Scratch of at least that length, the same for the same number; it holds whatever was left there. */
        public double[] room(int number, int length) {
            while (rooms.size() <= number) {
                rooms.add(new double[0]);
            }
            if (rooms.get(number).length < length) {
                rooms.set(number, new double[length]);
            }
            return rooms.get(number);
        }
    }

    /** How often each realisation is read; its output is the mean of all reads. */
    int reads();

    /** Whether {@link #weights} changes anything. */
    boolean changesWeights();

    /** Whether {@link #inputs} changes anything. */
    boolean changesInputs();

    /** Whether {@link #netInputs} changes anything. */
    boolean changesNetInputs();

    /** All that this does, if it is no more than normal noise on the outputs of an only hidden layer. */
    Optional<NormalNoise> normalNoise();

    /** The network of one realisation, with its own weights. */
    Network weights(Network network, long draw);

    /**
     * Disturbs the inputs.
     *
     * @param x {@code [input][sample]}
     */
    void inputs(double[] x, Portion at);

    /**
     * Disturbs what neurons receive.
     *
     * @param network of this realisation
     * @param sources signals that feed the layer, {@code [source][sample]}, not modified
     * @param z net inputs of the layer; the output layer's are the outputs of the network
     */
    void netInputs(Network network, double[] sources, double[] z, int layer, Portion at);

    /**
     * Disturbs what neurons put out.
     *
     * @param h outputs of the layer; the output layer's are the outputs of the network
     */
    void outputs(double[] h, int layer, Portion at);
}
