package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.DelimitedReader;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.evaluation.ExpectedRmse;
import io.github.nafworkbench.export.ModelFile;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Trainer;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code workbench train}: trains a network on a table and tells its errors. */
@Command(
        name = "train",
        description = "Train a network on a table and tell its errors.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init") // fields are set by picocli
public final class TrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "Delimited text file.")
    private Path data;

    @Option(names = "--target", required = true, paramLabel = "NAME", description = "Column to predict.")
    private String target;

    @Option(
            names = "--inputs",
            split = ",",
            paramLabel = "NAME",
            description = "Columns to predict from (default: every other numeric column).")
    private List<String> inputs = List.of();

    @Option(
            names = "--hidden",
            split = ",",
            paramLabel = "N",
            description = "Neurons of each hidden layer (default: 20).")
    private List<Integer> hidden = Experiment.DEFAULT_HIDDEN;

    @Option(
            names = "--activation",
            paramLabel = "CURVE",
            description = "Ideal curve: tanh, logistic, softplus or leaky-relu (default: tanh).")
    private String activation = Experiment.DEFAULT_IDEAL.label();

    @Mixin
    private TrainingOptions training;

    @Option(
            names = "--test",
            paramLabel = "SHARE",
            description = "Share of the rows kept for testing (default: ${DEFAULT-VALUE}).")
    private double test = Experiment.DEFAULT_TEST_SHARE;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of split, initial weights and order (default: ${DEFAULT-VALUE}).")
    private long seed = Experiment.DEFAULT_SEED;

    @Option(names = "--save", paramLabel = "MODEL", description = "Write the trained model to this file.")
    private @Nullable Path save;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        if (save != null) {
            ModelFile.checkPlace(save);
        }
        Experiment experiment = experiment();
        PreparedData prepared = PreparedData.of(experiment);
        Trainer run = new Trainer(
                1,
                experiment,
                prepared,
                () -> Tuning.ideal(experiment),
                () -> false,
                Output.kernel(spec),
                new ExpectedRmse(seed),
                System::nanoTime,
                snapshot -> {});
        TrainingSnapshot end = run.train(experiment.training().epochs());
        if (save != null) {
            ModelFile.write(save, new TrainedModel(experiment, prepared, end.trained(), end.epochs()));
        }
        print(end, experiment, prepared);
        Output.tellIfDiverged(spec, end);
        return 0;
    }

    private Experiment experiment() throws InputException {
        Table table = DelimitedReader.read(data);
        Dataset dataset = Dataset.of(table, target, inputs);
        if (inputs.isEmpty()) {
            Dataset.leftOut(table, target).ifPresent(sentence -> Output.tell(spec, sentence));
        }
        return new Experiment(dataset, test, seed, seed, hidden, AnalyticCurve.named(activation), training.training());
    }

    private void print(TrainingSnapshot end, Experiment experiment, PreparedData prepared) {
        String unit = prepared.dataset().targetUnit();
        int validationRows =
                experiment.training().validation().rows(prepared.train().count());
        int trainRows = prepared.train().count() - validationRows;
        int testRows = prepared.test().count();
        int parameters = end.trained().topology().parameters();
        String stopped = end.state() == TrainingSnapshot.State.FINISHED
                ? "epochs"
                : end.state().name().toLowerCase(Locale.ROOT);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Integer> rows = new LinkedHashMap<>();
            rows.put("train", trainRows);
            rows.put("test", testRows);
            if (validationRows > 0) {
                rows.put("validation", validationRows);
            }
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("rmse", Output.fields("train", end.trainRmse(), "test", end.testRmse()));
            end.validationRmse().ifPresent(rmse -> result.put("validation_rmse", Output.finite(rmse)));
            result.put("target_unit", unit);
            result.put("epochs", end.epochs());
            result.put("seconds", end.seconds());
            result.put("parameters", parameters);
            result.put("rows", rows);
            result.put("stopped", stopped);
            if (!end.message().isEmpty()) {
                result.put("message", end.message());
            }
            end.evidence()
                    .ifPresent(e -> result.put(
                            "evidence",
                            Output.fields(
                                    "alpha", e.alpha(),
                                    "beta", e.beta(),
                                    "effective_parameters", e.effectiveParameters())));
            if (end.outputs().size() > 1) {
                result.put("outputs", outputs(end));
            }
            out.println(Output.json(result));
            return;
        }
        out.printf(
                Locale.ROOT,
                "%s, target %s: %s, %d parameters, trained %d epochs in %.2f s (%s)%n",
                prepared.dataset().name(),
                prepared.dataset().targetName(),
                end.trained().topology(),
                parameters,
                end.epochs(),
                end.seconds(),
                stopped);
        if (end.state() != TrainingSnapshot.State.DIVERGED && !end.message().isEmpty()) {
            out.println(end.message());
        }
        out.printf("train RMSE %s (%d rows)%n", Output.figure(end.trainRmse(), unit), trainRows);
        if (end.validationRmse().isPresent()) {
            double rmse = end.validationRmse().getAsDouble();
            out.printf("validation RMSE %s (%d rows)%n", Output.figure(rmse, unit), validationRows);
        }
        out.printf("test  RMSE %s (%d rows)%n", Output.figure(end.testRmse(), unit), testRows);
        end.evidence()
                .ifPresent(e -> out.printf(
                        Locale.ROOT,
                        "effective parameters %.1f of %d (alpha %.4g, beta %.4g)%n",
                        e.effectiveParameters(),
                        parameters,
                        e.alpha(),
                        e.beta()));
    }

    private static List<Map<String, ? extends @Nullable Object>> outputs(TrainingSnapshot end) {
        List<Map<String, ? extends @Nullable Object>> list = new ArrayList<>();
        for (TrainingSnapshot.OutputErrors errors : end.outputs()) {
            list.add(Output.fields("train", errors.train(), "test", errors.test()));
        }
        return list;
    }
}
