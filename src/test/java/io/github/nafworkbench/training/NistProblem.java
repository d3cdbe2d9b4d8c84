package io.github.nafworkbench.training;

import io.github.nafworkbench.network.PlainBlas;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Nonlinear regression problems of the NIST Statistical Reference Datasets with their certified values
 * (https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml); the level is higher but for MGH17, which is average.
 *
 * @param model value and derivatives by the parameters at (parameters, x)
 * @param unit what the optimizer's parameters are measured in
 * @param weight of the residuals
 */
record NistProblem(
        String name,
        double[] x,
        double[] y,
        double[] start1,
        double[] start2,
        double[] certified,
        double squares,
        BiFunction<double[], Double, double[]> model,
        double[] unit,
        double weight)
        implements Objective {
    static List<NistProblem> all() {
        return List.of(mgh09(), boxBod(), eckerle4(), rat42(), rat43(), thurber(), mgh10(), mgh17());
    }

    private static NistProblem of(
            String name,
            double[] x,
            double[] y,
            double[] start1,
            double[] start2,
            double[] certified,
            double squares,
            BiFunction<double[], Double, double[]> model) {
        double[] unit = new double[certified.length];
        Arrays.fill(unit, 1);
        return new NistProblem(name, x, y, start1, start2, certified, squares, model, unit, 1);
    }

    /** The same problem with parameters in these units. */
    NistProblem measuredIn(double[] units) {
        return new NistProblem(
                name,
                x,
                y,
                over(start1, units),
                over(start2, units),
                over(certified, units),
                squares,
                model,
                units,
                weight);
    }

    /** The same problem with all residuals multiplied. */
    NistProblem weighed(double factor) {
        return new NistProblem(name, x, y, start1, start2, certified, squares, model, unit, factor);
    }

    private static double[] over(double[] values, double[] units) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] / Math.abs(units[i]))
                .toArray();
    }

    private static NistProblem mgh09() {
        return of(
                "MGH09",
                new double[] {4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625},
                new double[] {0.1957, 0.1947, 0.1735, 0.16, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246},
                new double[] {25, 39, 41.5, 39},
                new double[] {0.25, 0.39, 0.415, 0.39},
                new double[] {1.9280693458E-01, 1.9128232873E-01, 1.2305650693E-01, 1.3606233068E-01},
                3.0750560385E-04,
                (b, x) -> {
                    double top = x * x + x * b[1];
                    double bottom = x * x + x * b[2] + b[3];
                    double h = top / bottom;
                    return new double[] {b[0] * h, h, b[0] * x / bottom, -b[0] * h * x / bottom, -b[0] * h / bottom};
                });
    }

    private static NistProblem boxBod() {
        return of(
                "BoxBOD",
                new double[] {1, 2, 3, 5, 7, 10},
                new double[] {109, 149, 149, 191, 213, 224},
                new double[] {1, 1},
                new double[] {100, 0.75},
                new double[] {2.1380940889E+02, 5.4723748542E-01},
                1.1680088766E+03,
                (b, x) -> {
                    double e = Math.exp(-b[1] * x);
                    return new double[] {b[0] * (1 - e), 1 - e, b[0] * x * e};
                });
    }

    private static NistProblem eckerle4() {
        return of(
                "Eckerle4",
                new double[] {
                    400, 405, 410, 415, 420, 425, 430, 435, 436.5, 438, 439.5, 441, 442.5, 444, 445.5, 447, 448.5, 450,
                    451.5, 453, 454.5, 456, 457.5, 459, 460.5, 462, 463.5, 465, 470, 475, 480, 485, 490, 495, 500
                },
                new double[] {
                    0.0001575, 0.0001699, 0.0002350, 0.0003102, 0.0004917, 0.0008710, 0.0017418, 0.0046400, 0.0065895,
                    0.0097302, 0.0149002, 0.0237310, 0.0401683, 0.0712559, 0.1264458, 0.2073413, 0.2902366, 0.3445623,
                    0.3698049, 0.3668534, 0.3106727, 0.2078154, 0.1164354, 0.0616764, 0.0337200, 0.0194023, 0.0117831,
                    0.0074357, 0.0022732, 0.0008800, 0.0004579, 0.0002345, 0.0001586, 0.0001143, 0.0000710
                },
                new double[] {1, 10, 500},
                new double[] {1.5, 5, 450},
                new double[] {1.5543827178E+00, 4.0888321754E+00, 4.5154121844E+02},
                1.4635887487E-03,
                (b, x) -> {
                    double u = (x - b[2]) / b[1];
                    double e = Math.exp(-0.5 * u * u) / b[1];
                    double y = b[0] * e;
                    return new double[] {y, e, y * (u * u - 1) / b[1], y * u / b[1]};
                });
    }

    private static NistProblem rat42() {
        return of(
                "Rat42",
                new double[] {9, 14, 21, 28, 42, 57, 63, 70, 79},
                new double[] {8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08},
                new double[] {100, 1, 0.1},
                new double[] {75, 2.5, 0.07},
                new double[] {7.2462237576E+01, 2.6180768402E+00, 6.7359200066E-02},
                8.0565229338E+00,
                (b, x) -> {
                    double h = 1 / (1 + Math.exp(b[1] - b[2] * x));
                    double slope = b[0] * h * (1 - h);
                    return new double[] {b[0] * h, h, -slope, slope * x};
                });
    }

    private static NistProblem rat43() {
        return of(
                "Rat43",
                IntStream.rangeClosed(1, 15).asDoubleStream().toArray(),
                new double[] {
                    16.08, 33.83, 65.80, 97.20, 191.55, 326.20, 386.87, 520.53, 590.03, 651.92, 724.93, 699.56, 689.96,
                    637.56, 717.41
                },
                new double[] {100, 10, 1, 1},
                new double[] {700, 5, 0.75, 1.3},
                new double[] {6.9964151270E+02, 5.2771253025E+00, 7.5962938329E-01, 1.2792483859E+00},
                8.7864049080E+03,
                (b, x) -> {
                    double e = Math.exp(b[1] - b[2] * x);
                    double h = Math.pow(1 + e, -1 / b[3]);
                    double slope = -b[0] * h / b[3] * e / (1 + e);
                    return new double[] {b[0] * h, h, slope, -slope * x, b[0] * h * Math.log1p(e) / (b[3] * b[3])};
                });
    }

    private static NistProblem thurber() {
        return of(
                "Thurber",
                new double[] {
                    -3.067, -2.981, -2.921, -2.912, -2.840, -2.797, -2.702, -2.699, -2.633, -2.481, -2.363, -2.322,
                    -1.501, -1.460, -1.274, -1.212, -1.100, -1.046, -0.915, -0.714, -0.566, -0.545, -0.400, -0.309,
                    -0.109, -0.103, 0.010, 0.119, 0.377, 0.790, 0.963, 1.006, 1.115, 1.572, 1.841, 2.047, 2.200
                },
                new double[] {
                    80.574, 84.248, 87.264, 87.195, 89.076, 89.608, 89.868, 90.101, 92.405, 95.854, 100.696, 101.060,
                    401.672, 390.724, 567.534, 635.316, 733.054, 759.087, 894.206, 990.785, 1090.109, 1080.914,
                    1122.643, 1178.351, 1260.531, 1273.514, 1288.339, 1327.543, 1353.863, 1414.509, 1425.208, 1421.384,
                    1442.962, 1464.350, 1468.705, 1447.894, 1457.628
                },
                new double[] {1000, 1000, 400, 40, 0.7, 0.3, 0.03},
                new double[] {1300, 1500, 500, 75, 1, 0.4, 0.05},
                new double[] {
                    1.2881396800E+03,
                    1.4910792535E+03,
                    5.8323836877E+02,
                    7.5416644291E+01,
                    9.6629502864E-01,
                    3.9797285797E-01,
                    4.9727297349E-02
                },
                5.6427082397E+03,
                (b, x) -> {
                    double top = b[0] + x * (b[1] + x * (b[2] + x * b[3]));
                    double d = 1 + x * (b[4] + x * (b[5] + x * b[6]));
                    double y = top / d;
                    return new double[] {
                        y, 1 / d, x / d, x * x / d, x * x * x / d, -y * x / d, -y * x * x / d, -y * x * x * x / d
                    };
                });
    }

    private static NistProblem mgh10() {
        return of(
                "MGH10",
                IntStream.range(0, 16).mapToDouble(i -> 50 + 5.0 * i).toArray(),
                new double[] {
                    34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307,
                    2872
                },
                new double[] {2, 400000, 25000},
                new double[] {0.02, 4000, 250},
                new double[] {5.6096364710E-03, 6.1813463463E+03, 3.4522363462E+02},
                8.7945855171E+01,
                (b, x) -> {
                    double e = Math.exp(b[1] / (x + b[2]));
                    double slope = b[0] * e / (x + b[2]);
                    return new double[] {b[0] * e, e, slope, -slope * b[1] / (x + b[2])};
                });
    }

    private static NistProblem mgh17() {
        return of(
                "MGH17",
                IntStream.range(0, 33).mapToDouble(i -> 10.0 * i).toArray(),
                new double[] {
                    0.844, 0.908, 0.932, 0.936, 0.925, 0.908, 0.881, 0.850, 0.818, 0.784, 0.751, 0.718, 0.685, 0.658,
                    0.628, 0.603, 0.580, 0.558, 0.538, 0.522, 0.506, 0.490, 0.478, 0.467, 0.457, 0.448, 0.438, 0.431,
                    0.424, 0.420, 0.414, 0.411, 0.406
                },
                new double[] {50, 150, -100, 1, 2},
                new double[] {0.5, 1.5, -1, 0.01, 0.02},
                new double[] {3.7541005211E-01, 1.9358469127E+00, -1.4646871366E+00, 1.2867534640E-02, 2.2122699662E-02
                },
                5.4648946975E-05,
                (b, x) -> {
                    double e = Math.exp(-x * b[3]);
                    double f = Math.exp(-x * b[4]);
                    return new double[] {b[0] + b[1] * e + b[2] * f, 1, e, f, -x * b[1] * e, -x * b[2] * f};
                });
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public int parameters() {
        return certified.length;
    }

    @Override
    public int samples() {
        return x.length;
    }

    @Override
    public int errors() {
        return x.length;
    }

    @Override
    public NormalEquations equations() {
        return new NormalEquations(new PlainBlas());
    }

    @Override
    public double loss(double[] at) {
        return gradient(at, new double[at.length]);
    }

    @Override
    public double gradient(double[] at, double[] gradient) {
        return sweep(at, gradient, new double[at.length * at.length]);
    }

    @Override
    public double normalEquations(double[] at, double[] matrix, double[] gradient) {
        return sweep(at, gradient, matrix);
    }

    @Override
    public double batchGradient(double[] at, int[] order, int from, int to, long step, double[] gradient) {
        throw new UnsupportedOperationException("the problems are small");
    }

    private double sweep(double[] at, double[] gradient, double[] matrix) {
        int n = at.length;
        Arrays.fill(gradient, 0);
        Arrays.fill(matrix, 0);
        double[] b = new double[n];
        Arrays.setAll(b, i -> at[i] * Math.abs(unit[i]));
        double sum = 0;
        for (int row = 0; row < x.length; row++) {
            double[] h = model.apply(b, x[row]);
            double error = weight * (h[0] - y[row]);
            sum += error * error;
            for (int i = 0; i < n; i++) {
                double slope = weight * h[i + 1] * Math.abs(unit[i]);
                gradient[i] += slope * error;
                for (int j = 0; j <= i; j++) {
                    matrix[i * n + j] += slope * weight * h[j + 1] * Math.abs(unit[j]);
                }
            }
        }
        return sum / 2;
    }
}
