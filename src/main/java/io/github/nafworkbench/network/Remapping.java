package io.github.nafworkbench.network;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;

/**
 * Other weights that undo affine differences of the curves exactly, at any depth. With
 * {@code f(z) = o + A phi(g (z - theta))} in place of {@code phi(z)}: {@code W <- W / g}, {@code b <- b / g + theta} of
 * the neuron, then {@code W <- W / A} from it, then {@code b <- b - W o} of those it leads to.
 */
public final class Remapping {
    private Remapping() {}

    /** A curve as {@code offset + amplitude base(gain (z - threshold))}. */
    private record Form(ActivationCurve base, double offset, double amplitude, double gain, double threshold) {
        static Form of(ActivationCurve curve) {
            return curve instanceof AffineCurve a
                    ? new Form(a.base(), a.offset(), a.amplitude(), a.gain(), a.threshold())
                    : new Form(curve, 0, 1, 1, 0);
        }

        boolean replaces(Form other) {
            return base.equals(other.base) && amplitude != 0 && gain != 0;
        }
    }

    /** How many neurons have a curve that is no affine form of the one they were trained with. */
    public static int strangers(Curves trained, Curves realised) {
        int count = 0;
        for (int layer = 0; layer < trained.layers().size(); layer++) {
            for (int i = 0; i < trained.layers().get(layer).size(); i++) {
                Form now = Form.of(realised.curve(layer, i));
                count += now.replaces(Form.of(trained.curve(layer, i))) ? 0 : 1;
            }
        }
        return count;
    }

    /**
     * The network with these curves and weights that give the outputs it had with its own.
     *
     * @param curves affine forms of its own, none of amplitude or gain 0
     */
    public static Network of(Network trained, Curves curves) {
        Topology topology = trained.topology();
        double[] p = trained.parameters().clone();
        for (int layer = 0; layer < topology.hidden().size(); layer++) {
            for (int i = 0; i < topology.neurons(layer); i++) {
                Form old = Form.of(trained.curves().curve(layer, i));
                Form now = Form.of(curves.curve(layer, i));
                int sources = topology.sources(layer);
                double stretch = old.gain / now.gain;
                for (int j = 0; j < sources; j++) {
                    p[topology.weightOffset(layer) + i * sources + j] *= stretch;
                }
                int bias = topology.biasOffset(layer) + i;
                p[bias] = stretch * (p[bias] - old.threshold) + now.threshold;
                double scale = old.amplitude / now.amplitude;
                for (int k = 0; k < topology.neurons(layer + 1); k++) {
                    int weight = topology.weightOffset(layer + 1) + k * topology.neurons(layer) + i;
                    p[topology.biasOffset(layer + 1) + k] += p[weight] * (old.offset - scale * now.offset);
                    p[weight] *= scale;
                }
            }
        }
        return new Network(topology, curves, p);
    }
}
