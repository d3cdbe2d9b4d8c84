package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.evaluation.OutsideRange;
import io.github.nafworkbench.evaluation.Recovery;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.evaluation.TestPredictions;
import io.github.nafworkbench.evaluation.TestRows;
import io.github.nafworkbench.export.Numerals;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.TrainingSnapshot;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What {@code retrain} prints.
 *
 * @param before the model that was retrained
 * @param curves the realised ones
 * @param end of retraining
 */
record RetrainResult(CommandSpec spec, Kernel kernel, TrainedModel before, Curves curves, TrainingSnapshot end) {
    private static final double MUCH = 0.01;

    private Network retrained() {
        return end.retrained().orElseThrow();
    }

    private List<Column.Numbers> targets() {
        return before.data().dataset().targets();
    }

    private Outcome outcome(int output) {
        TestRows rows = TestRows.of(before.data(), output);
        Network ideal = before.network();
        Network damaged = ideal.with(curves);
        Network control = end.control().orElseThrow();
        return new Outcome(
                new Recovery(
                        Rmse.of(kernel, ideal, rows),
                        Rmse.of(kernel, damaged, rows),
                        Rmse.of(kernel, retrained(), rows),
                        Rmse.of(kernel, control, rows)),
                TestPredictions.of(kernel, before.data(), output, ideal, damaged, retrained(), control),
                end.state().trouble());
    }

    private List<OutsideRange> outside() {
        return OutsideRange.of(kernel, retrained(), before.data().test());
    }

    void printJson() {
        Map<String, @Nullable Object> result = outcome(0).fields();
        if (targets().size() > 1) {
            List<Object> all = new ArrayList<>();
            for (int output = 0; output < targets().size(); output++) {
                Map<String, @Nullable Object> fields = Output.target(targets().get(output));
                fields.putAll(outcome(output).fields());
                all.add(fields);
            }
            result.put("targets", all);
        }
        result.put("outside_range", outside().stream().map(Output::outside).toList());
        spec.commandLine().getOut().println(Output.json(result));
    }

    void print() {
        PrintWriter out = spec.commandLine().getOut();
        for (int output = 0; output < targets().size(); output++) {
            if (targets().size() > 1) {
                out.printf("target %s%n", targets().get(output).name());
            }
            print(out, outcome(output), targets().get(output).unit());
        }
        tellOutside();
    }

    private void print(PrintWriter out, Outcome outcome, String unit) {
        Recovery recovery = outcome.recovery();
        boolean ideal = before.network().curves().equals(before.experiment().idealCurves());
        line(out, ideal ? "ideal curves" : "the model's own curves", Output.figure(recovery.ideal(), unit));
        line(out, "realised curves, old weights", Output.figure(recovery.realised(), unit));
        line(out, "realised curves, retrained", Output.figure(recovery.retrained(), unit));
        line(
                out,
                ideal ? "control: ideal, trained as long" : "control: own, trained as long",
                Output.figure(recovery.control(), unit));
        line(out, "recovered fraction", outcome.figure(outcome.fraction(), outcome.fractionError()));
        line(out, "excess error ratio", outcome.figure(outcome.excess(), outcome.excessError()));
    }

    private static void line(PrintWriter out, String what, String figures) {
        out.printf("%-32s %s%n", what, figures);
    }

    /** What the figures rest on where nothing was measured, if it is much. */
    private void tellOutside() {
        List<OutsideRange> much =
                outside().stream().filter(neuron -> neuron.share() > MUCH).toList();
        much.stream()
                .max(Comparator.comparingDouble(OutsideRange::share))
                .ifPresent(most -> Output.tell(
                        spec,
                        String.format(
                                Locale.ROOT,
                                "%d of %d neurons work beyond the range of their curve on more than 1 %% of the test rows, "
                                        + "most of all neuron %d of layer %d (%.1f %%); what is there is extrapolated.",
                                much.size(),
                                retrained().topology().hidden().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum(),
                                most.neuron() + 1,
                                most.layer() + 1,
                                100 * most.share())));
    }

    /** What retraining brought for one target; NaN where there is no figure, as after a divergence. */
    private record Outcome(Recovery recovery, TestPredictions rows, boolean diverged) {
        double fraction() {
            return diverged ? Double.NaN : recovery.recoveredFraction().orElse(Double.NaN);
        }

        double fractionError() {
            return Double.isNaN(fraction()) ? Double.NaN : rows.recoveredFractionError();
        }

        double excess() {
            return diverged ? Double.NaN : recovery.excessErrorRatio().orElse(Double.NaN);
        }

        double excessError() {
            return Double.isNaN(excess()) ? Double.NaN : rows.excessErrorRatioError();
        }

        String figure(double value, double standardError) {
            if (Double.isNaN(value)) {
                return diverged ? "n/a (the retraining diverged)" : "n/a (the curves did no damage)";
            }
            return Numerals.withError(value, standardError);
        }

        Map<String, @Nullable Object> fields() {
            Map<String, @Nullable Object> result = new LinkedHashMap<>();
            result.put("rmse", fields(Rmse::value));
            result.put("rmse_se", fields(Rmse::standardError));
            result.put("recovered_fraction", Output.finite(fraction()));
            result.put("recovered_fraction_se", Output.finite(fractionError()));
            result.put("excess_error_ratio", Output.finite(excess()));
            result.put("excess_error_ratio_se", Output.finite(excessError()));
            return result;
        }

        private Map<String, @Nullable Double> fields(ToDoubleFunction<Rmse> part) {
            return Output.fields(
                    "ideal", part.applyAsDouble(recovery.ideal()),
                    "realised", part.applyAsDouble(recovery.realised()),
                    "retrained", part.applyAsDouble(recovery.retrained()),
                    "control", part.applyAsDouble(recovery.control()));
        }
    }
}
