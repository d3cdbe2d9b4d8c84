package io.github.nafworkbench.curve.population;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Makes more devices like those of a measured population: {@code f(z) = o + A phi(g (z - theta)) + m(z) + sum_k s_k
 * p_k(z)} with the mean residual {@code m} and its principal components {@code p_k} that hold {@value #EXPLAINED} of its
 * variance. Offset, {@code ln |A|}, {@code ln g}, threshold and the scores {@code s_k} are drawn together from the normal
 * distribution of the mean and covariance the population's have; where amplitudes of both signs occur {@code A} itself
 * is drawn. Immutable.
 */
public final class LearnedGenerator {
    /** Fewest curves that tell how devices differ. */
    public static final int FEWEST_CURVES = 3;

    private static final double EXPLAINED = 0.99;
    private static final int PARAMETERS = 4;

    private final ActivationCurve base;
    private final double[] z;
    private final Extrapolation extrapolation;
    /** 1 or -1, the sign of all amplitudes; 0 if there are both. */
    private final double sign;

    private final double[] meanShape;
    private final List<double[]> components;
    private final double[] mean;
    private final double[][] root;

    /**
     * Learns from a population.
     *
     * @throws InputException if fewer than {@value #FEWEST_CURVES} of its curves have parameters
     */
    public LearnedGenerator(FittedPopulation learned) throws InputException {
        List<CurveFit> fits = learned.found();
        if (fits.size() < FEWEST_CURVES) {
            throw new InputException(
                    "The population",
                    "has " + fits.size() + (fits.size() == 1 ? " curve" : " curves") + " that "
                            + learned.base().label() + " can be fitted to, but " + FEWEST_CURVES
                            + " are needed to tell how devices differ",
                    "Add curves, or choose another base");
        }
        this.base = learned.base();
        this.z = learned.population().z();
        this.extrapolation = learned.population().extrapolation();
        this.sign = sign(fits);
        Moments shapes = Moments.of(fits.stream().map(CurveFit::residual).toList());
        this.meanShape = shapes.mean();
        this.components = components(shapes);
        Moments joint = Moments.of(fits.stream().map(this::numbers).toList());
        this.mean = joint.mean();
        this.root = joint.root();
    }

    private static double sign(List<CurveFit> fits) {
        boolean rising = fits.stream().allMatch(fit -> fit.parameters().amplitude() > 0);
        boolean falling = fits.stream().allMatch(fit -> fit.parameters().amplitude() < 0);
        return rising ? 1 : falling ? -1 : 0;
    }

    private static List<double[]> components(Moments shapes) {
        EigenDecomposition principal = shapes.principal();
        double all = 0;
        for (int j = 0; j < shapes.mean().length; j++) {
            all += shapes.covariance()[j][j];
        }
        List<double[]> components = new ArrayList<>();
        double held = 0;
        for (int k = 0; k < shapes.mean().length && held < EXPLAINED * all; k++) {
            held += principal.getRealEigenvalue(k);
            components.add(principal.getEigenvector(k).toArray());
        }
        return List.copyOf(components);
    }

    /** Number of shapes that the residuals of the curves are made of. */
    public int components() {
        return components.size();
    }

    /** What is drawn of a curve: parameters, then scores. */
    private double[] numbers(CurveFit fit) {
        CurveParameters p = fit.parameters();
        double[] numbers = new double[PARAMETERS + components.size()];
        numbers[0] = p.offset();
        numbers[1] = sign == 0 ? p.amplitude() : StrictMath.log(sign * p.amplitude());
        numbers[2] = StrictMath.log(p.gain());
        numbers[3] = p.threshold();
        for (int k = 0; k < components.size(); k++) {
            double[] component = components.get(k);
            double score = 0;
            for (int i = 0; i < component.length; i++) {
                score += component[i] * (fit.residual()[i] - meanShape[i]);
            }
            numbers[PARAMETERS + k] = score;
        }
        return numbers;
    }

    /** The curve of one neuron on one chip, on the population's net inputs; fixed by the three numbers alone. */
    public TabulatedCurve curve(long chipSeed, int layer, int neuron) {
        double[] numbers = draw(chipSeed, layer, neuron);
        double amplitude = sign == 0 ? numbers[1] : sign * StrictMath.exp(numbers[1]);
        CurveParameters parameters = new CurveParameters(numbers[0], amplitude, StrictMath.exp(numbers[2]), numbers[3]);
        double[] h = Population.outputs(parameters.of(base), z);
        for (int i = 0; i < h.length; i++) {
            h[i] += meanShape[i];
            for (int k = 0; k < components.size(); k++) {
                h[i] += numbers[PARAMETERS + k] * components.get(k)[i];
            }
        }
        return new TabulatedCurve("generated " + layer + "." + (neuron + 1), z, h, extrapolation);
    }

    /** Curves of that many neurons of one layer. */
    public List<TabulatedCurve> curves(long chipSeed, int count) {
        List<TabulatedCurve> curves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            curves.add(curve(chipSeed, 0, i));
        }
        return curves;
    }

    private double[] draw(long chipSeed, int layer, int neuron) {
        double[] xi = new double[mean.length];
        RandomStream.of(chipSeed, Purpose.LEARNED_CURVES, layer, neuron).normals(0, xi, 0, xi.length);
        double[] numbers = mean.clone();
        for (int j = 0; j < numbers.length; j++) {
            for (int k = 0; k < xi.length; k++) {
                numbers[j] += root[j][k] * xi[k];
            }
        }
        return numbers;
    }
}
