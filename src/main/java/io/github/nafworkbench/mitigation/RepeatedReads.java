package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseModel;

/** The mean of several reads of the same circuit. */
final class RepeatedReads implements Mitigation {
    @Override
    public String code() {
        return "repeated-reads";
    }

    @Override
    public String label() {
        return "repeated reads";
    }

    @Override
    public Outcome apply(Trial trial) {
        NoiseModel noise = trial.noise();
        int reads = noise.reads() * trial.settings().reads();
        if (noise.sources().stream().allMatch(s -> s.off() || s.lifetime() != Lifetime.READ)) {
            return new Outcome.NotApplicable("No noise is new at every read: all reads are the same.");
        }
        if (reads == noise.reads()) {
            return new Outcome.NotApplicable("One read is what there is already.");
        }
        if (reads > NoiseModel.MOST_READS) {
            return new Outcome.NotApplicable(
                    "That would be " + reads + " reads, more than " + NoiseModel.MOST_READS + ".");
        }
        return trial.applied(trial.circuit().realised(), noise.withReads(reads));
    }
}
