package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.LeftOut;
import io.github.nafworkbench.data.split.Twins;
import io.github.nafworkbench.evaluation.Errors;
import io.github.nafworkbench.evaluation.Nd4jLinearModel;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.evaluation.TestRows;
import io.github.nafworkbench.export.Numerals;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.TrainingSnapshot.OutputErrors;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code train} prints. */
record TrainResult(CommandSpec spec, Experiment experiment, PreparedData prepared, TrainingSnapshot end) {
    private int validationRows() {
        return experiment.training().validation().rows(prepared.train().count());
    }

    private int trainRows() {
        return prepared.train().count() - validationRows();
    }

    private int parameters() {
        return end.trained().topology().parameters();
    }

    private List<Column.Numbers> targets() {
        return prepared.dataset().targets();
    }

    private String stopped() {
        return end.state() == TrainingSnapshot.State.FINISHED
                ? "epochs"
                : end.state().name().toLowerCase(Locale.ROOT);
    }

    void printJson(Kernel kernel, List<LeftOut> leftOut, ReadTable read, Twins twins) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put("train", trainRows());
        rows.put("test", prepared.test().count());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("rmse", Output.fields("train", end.trainRmse(), "test", end.testRmse()));
        result.put("test", test(kernel, 0));
        result.put("target_unit", prepared.dataset().targetUnit());
        result.put("epochs", end.epochs());
        result.put("seconds", end.seconds());
        result.put("parameters", parameters());
        result.put("rows", rows);
        result.put("stopped", stopped());
        result.put(
                "inputs", prepared.dataset().inputs().stream().map(Column::name).toList());
        result.put("features", prepared.dataset().features());
        result.put("left_out", leftOut);
        read.addTo(result);
        result.put("twins", twins.count());
        if (!end.message().isEmpty()) {
            result.put("message", end.message());
        }
        end.validationRmse().ifPresent(rmse -> {
            rows.put("validation", validationRows());
            result.put("validation_rmse", Output.finite(rmse));
        });
        end.evidence()
                .ifPresent(e -> result.put(
                        "evidence",
                        Output.fields(
                                "alpha", e.alpha(),
                                "beta", e.beta(),
                                "effective_parameters", e.effectiveParameters())));
        if (targets().size() > 1) {
            result.put("targets", targetFields(kernel));
        }
        spec.commandLine().getOut().println(Output.json(result));
    }

    /** The other errors of one target on the test rows. */
    private Map<String, @Nullable Double> test(Kernel kernel, int output) {
        Errors errors = Errors.of(kernel, end.trained(), TestRows.of(prepared, output));
        return Output.fields("mae", errors.mae(), "r2", errors.r2(), "pearson", errors.pearson());
    }

    private List<Object> targetFields(Kernel kernel) {
        List<Object> list = new ArrayList<>();
        for (int o = 0; o < targets().size(); o++) {
            OutputErrors errors = end.outputs().get(o);
            Map<String, @Nullable Object> fields = Output.target(targets().get(o));
            fields.put("rmse", Output.fields("train", errors.train(), "test", errors.test()));
            fields.put("test", test(kernel, o));
            errors.validation().ifPresent(rmse -> fields.put("validation_rmse", Output.finite(rmse)));
            list.add(fields);
        }
        return list;
    }

    void print(Kernel kernel) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s, target %s: %s, %d parameters, trained %d epochs in %.2f s (%s)%n",
                prepared.dataset().name(),
                String.join(", ", targets().stream().map(Column::name).toList()),
                end.trained().topology(),
                parameters(),
                end.epochs(),
                end.seconds(),
                stopped());
        if (end.state() != TrainingSnapshot.State.DIVERGED && !end.message().isEmpty()) {
            out.println(end.message());
        }
        for (int o = 0; o < targets().size(); o++) {
            printErrors(out, kernel, o);
        }
        printEvidence(out);
    }

    private void printErrors(PrintWriter out, Kernel kernel, int output) {
        String unit = targets().get(output).unit();
        if (targets().size() > 1) {
            out.printf("target %s%n", targets().get(output).name());
        }
        OutputErrors errors = end.outputs().get(output);
        out.printf(
                "train RMSE        %s (%d rows)%n", Numerals.unit(Numerals.three(errors.train()), unit), trainRows());
        errors.validation()
                .ifPresent(rmse -> out.printf(
                        "validation RMSE   %s (%d rows)%n",
                        Numerals.unit(Numerals.three(rmse), unit), validationRows()));
        TestRows rows = TestRows.of(prepared, output);
        Rmse test = Rmse.of(kernel, end.trained(), rows);
        out.printf(
                "test RMSE         %s (%d rows)%n",
                Output.figure(test, unit), prepared.test().count());
        out.printf("%-17s %s%n", "test,", Output.others(Errors.of(kernel, end.trained(), rows), unit));
        linear(output).ifPresent(rmse -> out.printf("linear, test RMSE %s%n", Output.figure(rmse, unit)));
    }

    private void printEvidence(PrintWriter out) {
        if (end.evidence().isPresent()) {
            end.evidence()
                    .ifPresent(e -> out.printf(
                            Locale.ROOT,
                            "effective parameters %.1f of %d (alpha %.4g, beta %.4g)%n",
                            e.effectiveParameters(),
                            parameters(),
                            e.alpha(),
                            e.beta()));
        } else if (parameters() > trainRows() * targets().size()) {
            Output.tell(
                    spec,
                    parameters() + " parameters are more than " + trainRows()
                            + " training rows can fix; try fewer neurons (--hidden) or more --weight-decay");
        }
    }

    private Optional<Rmse> linear(int output) {
        try {
            return Optional.of(Nd4jLinearModel.testRmse(prepared, output));
        } catch (LinkageError e) {
            return Optional.empty(); // the library does not load on this machine; the network does not need it
        }
    }
}
