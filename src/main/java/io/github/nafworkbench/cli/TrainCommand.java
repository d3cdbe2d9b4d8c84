package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.DelimitedReader;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.LeftOut;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.evaluation.ExpectedRmse;
import io.github.nafworkbench.evaluation.Nd4jLinearModel;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.export.ModelFile;
import io.github.nafworkbench.export.Numerals;
import io.github.nafworkbench.network.Kernel;
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
import java.util.Optional;
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

    @Option(
            names = "--target",
            required = true,
            paramLabel = "NAME",
            description = "Column to predict, as in the header, with or without its unit.")
    private String target;

    @Option(
            names = "--inputs",
            split = ",",
            paramLabel = "NAME",
            description = "Columns to predict from, as in the header, with or without units. Default: every other "
                    + "numeric column without gaps, except row numbers (a first column without a header or named id, "
                    + "index, no, nr, row or #, of growing whole numbers). What is left out is told.")
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
        Table table = DelimitedReader.read(data);
        Experiment experiment = experiment(table);
        PreparedData prepared = PreparedData.of(experiment);
        List<LeftOut> leftOut = LeftOut.of(table, experiment.dataset());
        if (inputs.isEmpty()) {
            Output.tellLeftOut(spec, table, leftOut);
        }
        Kernel kernel = Output.kernel(spec);
        Trainer run = new Trainer(
                1,
                experiment,
                prepared,
                () -> Tuning.ideal(experiment),
                () -> false,
                kernel,
                new ExpectedRmse(seed),
                System::nanoTime,
                snapshot -> {});
        TrainingSnapshot end = run.train(epochs);
        if (save != null) {
            ModelFile.write(save, new TrainedModel(experiment, prepared, end.trained(), end.epochs()));
        }
        if (json) {
            printJson(end, prepared, leftOut);
        } else {
            print(end, prepared, kernel);
        }
        Output.tellIfDiverged(spec, end);
        return 0;
    }

    private Experiment experiment(Table table) throws InputException {
        Dataset dataset = Dataset.of(table, target, inputs);
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

    private void printJson(TrainingSnapshot end, PreparedData prepared, List<LeftOut> leftOut) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put("train", prepared.train().count());
        rows.put("test", prepared.test().count());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("rmse", Output.fields("train", end.trainRmse(), "test", end.testRmse()));
        result.put("target_unit", prepared.dataset().targetUnit());
        result.put("epochs", end.epochs());
        result.put("seconds", end.seconds());
        result.put("parameters", end.trained().topology().parameters());
        result.put("rows", rows);
        result.put("stopped", stopped(end));
        result.put(
                "inputs", prepared.dataset().inputs().stream().map(Column::name).toList());
        result.put("left_out", leftOut);
        spec.commandLine().getOut().println(Output.json(result));
    }

    private void print(TrainingSnapshot end, PreparedData prepared, Kernel kernel) {
        PrintWriter out = spec.commandLine().getOut();
        String unit = prepared.dataset().targetUnit();
        int trainRows = prepared.train().count();
        int parameters = end.trained().topology().parameters();
        out.printf(
                Locale.ROOT,
                "%s, target %s: %s, %d parameters, trained %d epochs in %.2f s (%s)%n",
                prepared.dataset().name(),
                prepared.dataset().targetName(),
                end.trained().topology(),
                parameters,
                end.epochs(),
                end.seconds(),
                stopped(end));
        Rmse test = Rmse.of(kernel, end.trained(), prepared.test(), prepared.targetHalfRange());
        out.printf("train RMSE        %s (%d rows)%n", Numerals.unit(Numerals.three(end.trainRmse()), unit), trainRows);
        out.printf(
                "test RMSE         %s (%d rows)%n",
                Output.figure(test, unit), prepared.test().count());
        linear(prepared).ifPresent(rmse -> out.printf("linear, test RMSE %s%n", Output.figure(rmse, unit)));
        if (parameters > trainRows) {
            Output.tell(
                    spec,
                    parameters + " parameters are more than " + trainRows
                            + " training rows can fix; try fewer neurons (--hidden) or more --weight-decay");
        }
    }

    private static String stopped(TrainingSnapshot end) {
        return end.state() == TrainingSnapshot.State.FINISHED
                ? "epochs"
                : end.state().name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Rmse> linear(PreparedData prepared) {
        try {
            return Optional.of(Nd4jLinearModel.testRmse(prepared));
        } catch (LinkageError e) {
            return Optional.empty(); // the library does not load on this machine; the network does not need it
        }
    }
}
