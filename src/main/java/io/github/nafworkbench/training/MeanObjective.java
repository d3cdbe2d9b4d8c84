package io.github.nafworkbench.training;

import java.util.List;

/** The mean of objectives of the same parameters. */
final class MeanObjective implements Objective {
    private final List<? extends Objective> parts;
    private final double[] gradientOfOne;
    private double[] matrixOfOne = {};

    MeanObjective(List<? extends Objective> parts) {
        this.parts = List.copyOf(parts);
        this.gradientOfOne = new double[parts.get(0).parameters()];
    }

    @Override
    public int parameters() {
        return parts.get(0).parameters();
    }

    @Override
    public int samples() {
        return parts.get(0).samples();
    }

    @Override
    public int errors() {
        return parts.get(0).errors();
    }

    @Override
    public NormalEquations equations() {
        return parts.get(0).equations();
    }

    @Override
    public double loss(double[] at) {
        double sum = 0;
        for (Objective part : parts) {
            sum += part.loss(at);
        }
        return sum / parts.size();
    }

    @Override
    public double gradient(double[] at, double[] gradient) {
        double sum = parts.get(0).gradient(at, gradient);
        for (Objective part : parts.subList(1, parts.size())) {
            sum += part.gradient(at, gradientOfOne);
            add(gradientOfOne, gradient);
        }
        divide(gradient);
        return sum / parts.size();
    }

    @Override
    public double normalEquations(double[] at, double[] matrix, double[] gradient) {
        if (matrixOfOne.length != matrix.length) {
            matrixOfOne = new double[matrix.length];
        }
        double sum = parts.get(0).normalEquations(at, matrix, gradient);
        for (Objective part : parts.subList(1, parts.size())) {
            sum += part.normalEquations(at, matrixOfOne, gradientOfOne);
            add(gradientOfOne, gradient);
            add(matrixOfOne, matrix);
        }
        divide(gradient);
        divide(matrix);
        return sum / parts.size();
    }

    @Override
    public double batchGradient(double[] at, int[] order, int from, int to, long step, double[] gradient) {
        double sum = parts.get(0).batchGradient(at, order, from, to, step, gradient);
        for (Objective part : parts.subList(1, parts.size())) {
            sum += part.batchGradient(at, order, from, to, step, gradientOfOne);
            add(gradientOfOne, gradient);
        }
        divide(gradient);
        return sum / parts.size();
    }

    private static void add(double[] values, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[i];
        }
    }

    private void divide(double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= parts.size();
        }
    }
}
