package io.github.nafworkbench.curve;
/** x. */
public final class Dispersion {
    private Dispersion() {}
    /** x. */
    public static ActivationCurve shape(ActivationCurve ideal, double rms, long chipSeed, int layer, int neuron) {
        if (rms == 0) return ideal;
        var st = io.github.nafworkbench.random.RandomStream.of(
                chipSeed, io.github.nafworkbench.random.Purpose.DISPERSION, layer, neuron);
        double[] c = new double[4];
        double ss = 0;
        for (int k = 0; k < 4; k++) {
            c[k] = st.normal(k);
            ss += c[k] * c[k];
        }
        double[] x = new double[257], y = new double[257];
        for (int i = 0; i < 257; i++) {
            x[i] = -8 + i / 16.0;
            y[i] = ideal.value(x[i]);
            for (int k = 0; k < 4; k++)
                y[i] += rms
                        * c[k]
                        * Math.sqrt(2 / ss)
                        * StrictMath.sin((k + 1) * Math.PI * x[i] / 4 + 2 * Math.PI * st.uniform(100 + k));
        }
        return new TabulatedCurve("dispersed", x, y, Extrapolation.CONSTANT);
    }
}
