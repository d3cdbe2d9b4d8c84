package io.github.nafworkbench.cli;

import io.github.nafworkbench.evaluation.RecoveryStudy.Progress;
import io.github.nafworkbench.evaluation.RecoveryStudy.Step;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Shows on standard error how far a study is: one moving bar on a terminal, else one line when a step is done. */
final class StepBar implements Progress, AutoCloseable {
    /** By step; an epoch of retraining takes twice as long as one of training, because the control trains beside it. */
    private final Map<Step, Span> spans = new EnumMap<>(Step.class);

    private final Set<Step> told = EnumSet.noneOf(Step.class);
    private final @Nullable ProgressBar bar;

    StepBar(int epochs, int retrainEpochs) {
        double noise = 0.05;
        double training = (1 - 2 * noise) * epochs / (epochs + 2.0 * retrainEpochs);
        spans.put(Step.TRAINING, new Span(0, training));
        spans.put(Step.NOISE_BEFORE, new Span(training, training + noise));
        spans.put(Step.RETRAINING, new Span(training + noise, 1 - noise));
        spans.put(Step.NOISE_AFTER, new Span(1 - noise, 1));
        this.bar = TerminalBar.open("demo").orElse(null);
    }

    /** The share of the whole time that a step takes. */
    private record Span(double from, double to) {}

    @Override
    public void at(Step step, int done, int all) {
        Span span = Objects.requireNonNull(spans.get(step));
        if (bar != null) {
            bar.stepTo(Math.round(TerminalBar.PARTS * (span.from() + (span.to() - span.from()) * done / all)));
            bar.setExtraMessage(step.label());
        } else if (done == all && told.add(step)) {
            System.err.println("workbench: " + step.label() + " done");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
