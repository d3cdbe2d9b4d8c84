package io.github.nafworkbench.curve.population;

import io.github.nafworkbench.curve.ActivationCurve;
import java.util.Optional;

/**
 * The parameters of a curve by least squares, and what of its shape they leave: the residual {@code r(z) = f(z) - o - A
 * phi(g (z - theta))}. A value; the array is not to be modified.
 *
 * @param standardErrors of the parameters, {@code s sqrt((J^T J)^-1)_jj} with {@code s^2 = sum r^2 / (n - 4)}: as if the
 *     residuals at neighbouring points were independent; those of a smooth difference of shape are not, and errors are
 *     then larger
 * @param residual {@code r} at the points, network units
 * @param rms root mean square of the residual, network units
 */
public record CurveFit(CurveParameters parameters, CurveParameters standardErrors, double[] residual, double rms) {
    /**
     * Fits a curve by Levenberg and Marquardt's method, from several starts that the points themselves suggest.
     *
     * @param z net inputs, ascending, not modified
     * @param h outputs at them, not modified
     * @param base {@code phi}, not itself affine
     * @return empty if the parameters cannot be told from the points: there are fewer than 6, the output is constant,
     *     the base explains less than half of its variance, the threshold is outside of the points, or one parameter does
     *     what others do (amplitude and gain of a straight line)
     */
    public static Optional<CurveFit> of(double[] z, double[] h, ActivationCurve base) {
        return new LeastSquaresFit(z, h, base).fit();
    }
}
