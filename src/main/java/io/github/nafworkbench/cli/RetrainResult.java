package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.evaluation.DrawnErrors;
import io.github.nafworkbench.evaluation.Errors;
import io.github.nafworkbench.evaluation.OutsideRange;
import io.github.nafworkbench.evaluation.Recovery;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.evaluation.TestPredictions;
import io.github.nafworkbench.evaluation.TestRows;
import io.github.nafworkbench.export.Numerals;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.TrainingSnapshot;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What {@code retrain} prints.
 *
 * @param before the model that was retrained
 * @param curves the realised ones
 * @param end of retraining
 * @param under the noise under which errors are told too
 */
record RetrainResult(
        CommandSpec spec, Kernel kernel, TrainedModel before, Curves curves, TrainingSnapshot end, UnderNoise under) {
    private static final double MUCH = 0.01;

    /**
     * Noise as it is drawn for every network.
     *
     * @param noise may be off
     * @param draws at least two
     */
    record UnderNoise(NoiseModel noise, int draws, long seed) {
        Optional<Compared<DrawnErrors>> errors(Kernel kernel, Compared<Network> networks, TestRows rows) {
            return noise.off()
                    ? Optional.empty()
                    : Optional.of(networks.map(n -> DrawnErrors.of(kernel, n, rows, noise, draws, seed)));
        }
    }

    private Network retrained() {
        return end.retrained().orElseThrow();
    }

    private List<Column.Numbers> targets() {
        return before.data().dataset().targets();
    }

    private Outcome outcome(int output) {
        TestRows rows = TestRows.of(before.data(), output);
        Network ideal = before.network();
        Compared<Network> networks = new Compared<>(
                ideal, ideal.with(curves), retrained(), end.control().orElseThrow());
        return new Outcome(
                networks.map(network -> Rmse.of(kernel, network, rows)),
                networks.map(network -> Errors.of(kernel, network, rows)),
                TestPredictions.of(
                        kernel,
                        before.data(),
                        output,
                        networks.ideal(),
                        networks.realised(),
                        networks.retrained(),
                        networks.control()),
                under.errors(kernel, networks, rows),
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
        Compared<String> rmse = outcome.rmse().map(of -> String.format(Locale.ROOT, "%-24s ", Output.figure(of, unit)));
        Compared<String> others = outcome.errors().map(of -> Output.others(of, unit));
        print(
                out,
                new Compared<>(
                        rmse.ideal() + others.ideal(),
                        rmse.realised() + others.realised(),
                        rmse.retrained() + others.retrained(),
                        rmse.control() + others.control()));
        line(out, "recovered fraction", outcome.figure(outcome.fraction(), outcome.fractionError()));
        line(out, "excess error ratio", outcome.figure(outcome.excess(), outcome.excessError()));
        outcome.noisy().ifPresent(noisy -> {
            out.printf("under the noise, %d draws%n", noisy.retrained().draws());
            print(out, noisy.map(errors -> figure(errors, unit)));
        });
    }

    private void print(PrintWriter out, Compared<String> figures) {
        boolean ideal = before.network().curves().equals(before.experiment().idealCurves());
        line(out, ideal ? "ideal curves" : "the model's own curves", figures.ideal());
        line(out, "realised curves, old weights", figures.realised());
        line(out, "realised curves, retrained", figures.retrained());
        line(out, ideal ? "control: ideal, trained as long" : "control: own, trained as long", figures.control());
    }

    private static String figure(DrawnErrors errors, String unit) {
        return errors.nonFinite() > 0
                ? "n/a (" + errors.nonFinite() + " draws had no finite error)"
                : Output.figure(new Rmse(errors.rmse(), errors.standardError()), unit);
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
    private record Outcome(
            Compared<Rmse> rmse,
            Compared<Errors> errors,
            TestPredictions rows,
            Optional<Compared<DrawnErrors>> noisy,
            boolean diverged) {
        private Recovery recovery() {
            return new Recovery(rmse.ideal(), rmse.realised(), rmse.retrained(), rmse.control());
        }

        double fraction() {
            return diverged ? Double.NaN : recovery().recoveredFraction().orElse(Double.NaN);
        }

        double fractionError() {
            return Double.isNaN(fraction()) ? Double.NaN : rows.recoveredFractionError();
        }

        double excess() {
            return diverged ? Double.NaN : recovery().excessErrorRatio().orElse(Double.NaN);
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
            result.put("rmse", rmse.fields(Rmse::value));
            result.put("rmse_se", rmse.fields(Rmse::standardError));
            result.put("mae", errors.fields(Errors::mae));
            result.put("r2", errors.fields(Errors::r2));
            result.put("pearson", errors.fields(Errors::pearson));
            result.put("recovered_fraction", Output.finite(fraction()));
            result.put("recovered_fraction_se", Output.finite(fractionError()));
            result.put("excess_error_ratio", Output.finite(excess()));
            result.put("excess_error_ratio_se", Output.finite(excessError()));
            noisy.ifPresent(drawn -> result.put("noise", underNoise(drawn)));
            return result;
        }

        private static Map<String, @Nullable Object> underNoise(Compared<DrawnErrors> errors) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("draws", errors.retrained().draws());
            fields.put("rmse", errors.fields(DrawnErrors::rmse));
            fields.put("rmse_se", errors.fields(DrawnErrors::standardError));
            Compared<Integer> lost = errors.map(DrawnErrors::nonFinite);
            int draws = lost.ideal() + lost.realised() + lost.retrained() + lost.control();
            if (draws > 0) {
                fields.put("non_finite_draws", draws);
            }
            return fields;
        }
    }
}
