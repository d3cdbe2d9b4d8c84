package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Remapping;

/** Other weights that undo affine differences of the curves exactly, at any depth and without training: {@link Remapping}. */
final class AffineRemapping implements Mitigation {
    @Override
    public String code() {
        return "affine-remapping";
    }

    @Override
    public String label() {
        return "affine re-mapping";
    }

    @Override
    public Outcome apply(Trial trial) {
        if (!trial.circuit().curvesDiffer()) {
            return new Outcome.NotApplicable("The curves are those the network was trained with.");
        }
        Network trained = trial.circuit().model().network();
        Curves curves = trial.circuit().devices().curves(1);
        int strangers = Remapping.strangers(trained.curves(), curves);
        if (strangers > 0) {
            int all = trained.topology().hiddenNeurons();
            return new Outcome.NotApplicable("The curves of " + strangers + " of " + all
                    + " neurons are no affine forms of those the network was trained with: their shapes differ.");
        }
        return trial.applied(Remapping.of(trained, curves), trial.noise());
    }
}
