package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.DelimitedReader;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.evaluation.ExpectedRmse;
import io.github.nafworkbench.export.ModelFile;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Trainer;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Option(names = "--trainer", paramLabel = "NAME", description = "lm or adam (default: lm).")
    private String trainer = Experiment.DEFAULT_OPTIMIZER.code();

    @Option(names = "--epochs", paramLabel = "N", description = "Length of training (default: ${DEFAULT-VALUE}).")
    private int epochs = Experiment.DEFAULT_EPOCHS;

    @Option(
            names = "--weight-decay",
            paramLabel = "X",
            description = "Penalty on squared weights, network units (default: ${DEFAULT-VALUE}).")
    private double weightDecay = Experiment.DEFAULT_WEIGHT_DECAY;

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
        TrainingSnapshot end = run.train(epochs);
        if (save != null) {
            ModelFile.write(save, new TrainedModel(experiment, prepared, end.trained(), end.epochs()));
        }
        print(end, prepared);
        return Output.exitCode(spec, end);
    }

    private Experiment experiment() throws InputException {
        Table table = DelimitedReader.read(data);
        Dataset dataset = Dataset.of(table, target, inputs);
        if (inputs.isEmpty()) {
            Dataset.leftOut(table, target).ifPresent(sentence -> Output.tell(spec, sentence));
        }
        return new Experiment(
                dataset,
                test,
                seed,
                seed,
                hidden,
                AnalyticCurve.named(activation),
                OptimizerKind.coded(trainer),
                epochs,
                weightDecay);
    }

    private void print(TrainingSnapshot end, PreparedData prepared) {
        String unit = prepared.dataset().targetUnit();
        int trainRows = prepared.train().count();
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
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("rmse", Output.fields("train", end.trainRmse(), "test", end.testRmse()));
            result.put("target_unit", unit);
            result.put("epochs", end.epochs());
            result.put("seconds", end.seconds());
            result.put("parameters", parameters);
            result.put("rows", rows);
            result.put("stopped", stopped);
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
        out.printf("train RMSE %s (%d rows)%n", Output.figure(end.trainRmse(), unit), trainRows);
        out.printf("test  RMSE %s (%d rows)%n", Output.figure(end.testRmse(), unit), testRows);
    }
}
