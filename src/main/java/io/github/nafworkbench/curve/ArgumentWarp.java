package io.github.nafworkbench.curve;

/**
 * Bends the argument of a curve, so that {@code phi(v(u(z)))} is more or less steep above the threshold than below it,
 * and bends into saturation sooner or later, with
 *
 * <pre>
 * u(z) = z + tanh(asymmetry) (sqrt(1 + z^2) - 1)
 * v(u) = u (1 + u^2)^((r - 1)/2),  r = 1 + tanh(saturation)
 * </pre>
 *
 * <p>{@code u'} goes from {@code g- = 1 - tanh(asymmetry)} far below to {@code g+ = 1 + tanh(asymmetry)} far above, hence
 * {@code g+/g- = exp(2 asymmetry)}, and {@code v} grows as {@code |u|^r}, as the argument does that makes {@code
 * z/sqrt(1 + z^2)} a curve {@code z/(1 + |z|^p)^(1/p)} with {@code p = 2 r}. Both are smooth, increase, keep 0 and have
 * slope 1 there; with asymmetry and saturation 0 they change nothing.
 *
 * @param asymmetry half the logarithm of the ratio of the gains
 * @param saturation positive for a curve that saturates sooner
 */
record ArgumentWarp(double asymmetry, double saturation) {
    /** The argument that the curve gets for a net input. */
    double argument(double z) {
        double u = asymmetry == 0 ? z : z + StrictMath.tanh(asymmetry) * (Math.sqrt(1 + z * z) - 1);
        return saturation == 0 ? u : u * StrictMath.exp(0.5 * StrictMath.tanh(saturation) * StrictMath.log1p(u * u));
    }
}
