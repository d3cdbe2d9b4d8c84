package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.evaluation.DrawnErrors;
import io.github.nafworkbench.network.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tries mitigations on one circuit, one after the other, all on the same test rows, devices and draws of the noise. */
public final class MitigationStudy {
    private final Trial trial;
    private final LongSupplier nanoClock;
    private final BooleanSupplier cancelled;
    private final Consumer<MitigationResult> progress;

    /**
     * Prepares a study.
     *
     * @param kernel the calling thread's
     * @param cancelled asked between epochs and mitigations
     * @param progress told of every result, on the working thread
     */
    public MitigationStudy(
            Circuit circuit,
            Trial.Settings settings,
            Kernel kernel,
            LongSupplier nanoClock,
            BooleanSupplier cancelled,
            Consumer<MitigationResult> progress) {
        this.trial = new Trial(circuit, settings, kernel, nanoClock, cancelled);
        this.nanoClock = nanoClock;
        this.cancelled = cancelled;
        this.progress = progress;
    }

    /**
     * Does the work on the calling thread.
     *
     * @return one result for each, in the order given; nothing when cancelled
     */
    public Optional<List<MitigationResult>> run(List<Mitigation> mitigations) {
        List<DrawnErrors> before = trial.errors(trial.circuit().realised(), trial.noise());
        List<MitigationResult> results = new ArrayList<>();
        for (Mitigation mitigation : mitigations) {
            MitigationResult result = run(mitigation, before);
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            results.add(result);
            progress.accept(result);
        }
        return Optional.of(results);
    }

    private MitigationResult run(Mitigation mitigation, List<DrawnErrors> before) {
        long start = nanoClock.getAsLong();
        Outcome outcome = mitigation.apply(trial);
        double seconds = (nanoClock.getAsLong() - start) * 1e-9;
        if (!(outcome instanceof Outcome.Applied applied)) {
            return new MitigationResult(mitigation, outcome, before, Optional.empty());
        }
        Optional<String> refusal = trial.refusal(applied.network());
        if (refusal.isPresent()) {
            return new MitigationResult(mitigation, new Outcome.NotApplicable(refusal.get()), before, Optional.empty());
        }
        List<DrawnErrors> after = trial.errors(applied.network(), applied.noise());
        Optional<Control> control = mitigation.control(trial);
        Optional<String> unusable = control.flatMap(c -> trial.refusal(c.network()));
        MitigationResult.Effect effect = new MitigationResult.Effect(
                after,
                control.map(c -> unusable.map(c::troubled).orElse(c)),
                control.filter(c -> unusable.isEmpty()).map(c -> trial.errors(c.network(), trial.noise())),
                seconds);
        return new MitigationResult(mitigation, outcome, before, Optional.of(effect));
    }
}
