package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What one source adds to the mean squared error per unit of squared level, squared network units: the own part
 * {@code <c_j^2>} and the common part {@code <(sum_k c_k)^2>}, shared among the elements as {@code <c_j sum_k c_k>},
 * which can be negative. Elements are inputs, neurons or outputs; weights count for the neuron they lead to.
 *
 * @param source at level 0
 * @param own {@code [layer][element]}
 * @param common {@code [layer][element]}
 */
record NoiseTerm(NoiseSource source, List<double[]> own, List<double[]> common) {
    /** What an element adds at the level and common share of a source. */
    double under(NoiseSource now, int layer, int element) {
        double r = now.common();
        return now.level() * now.level() * ((1 - r) * own.get(layer)[element] + r * common.get(layer)[element]);
    }

    /** What all elements add together. */
    double under(NoiseSource now) {
        double sum = 0;
        for (int layer = 0; layer < own.size(); layer++) {
            for (int element = 0; element < own.get(layer).length; element++) {
                sum += under(now, layer, element);
            }
        }
        return sum;
    }

    /** Works out the term of a source for scales as {@code SignalScales.of} gives them. */
    static NoiseTerm of(NoiseSource source, double[][] scale, Sensitivity by) {
        List<double[]> own = new ArrayList<>();
        List<double[]> common = new ArrayList<>();
        for (int layer = 0; layer < by.layers(source.place()); layer++) {
            double[] c;
            double[] squares;
            if (source.place() == NoisePlace.WEIGHT) {
                c = by.ofWeights(source.kind(), layer, scale[layer][0], 1);
                squares = by.ofWeights(source.kind(), layer, scale[layer][0], 2);
            } else {
                c = scaled(by.of(source.place(), source.kind(), layer), scale[layer], by.rows());
                squares = squares(c);
            }
            own.add(means(squares, by.rows()));
            common.add(commonMeans(c, by.rows()));
        }
        return new NoiseTerm(source.withLevel(0).withCommon(0), own, common);
    }

    private static double[] scaled(double[] c, double[] scale, int rows) {
        double[] scaled = new double[c.length];
        for (int i = 0; i < scale.length; i++) {
            double s = scale[i];
            for (int k = i * rows; k < (i + 1) * rows; k++) {
                scaled[k] = s * c[k];
            }
        }
        return scaled;
    }

    private static double[] squares(double[] c) {
        double[] squares = new double[c.length];
        for (int k = 0; k < c.length; k++) {
            squares[k] = c[k] * c[k];
        }
        return squares;
    }

    private static double[] means(double[] values, int rows) {
        double[] means = new double[values.length / rows];
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            for (int s = i * rows; s < (i + 1) * rows; s++) {
                sum += values[s];
            }
            means[i] = sum / rows;
        }
        return means;
    }

    private static double[] commonMeans(double[] c, int rows) {
        double[] sum = new double[rows];
        for (int from = 0; from < c.length; from += rows) {
            for (int s = 0; s < rows; s++) {
                sum[s] += c[from + s];
            }
        }
        double[] products = new double[c.length];
        for (int from = 0; from < c.length; from += rows) {
            for (int s = 0; s < rows; s++) {
                products[from + s] = c[from + s] * sum[s];
            }
        }
        return means(products, rows);
    }
}
