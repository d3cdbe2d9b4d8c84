package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.Gaps;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.LeftOut;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.feature.FeaturedTable;
import io.github.nafworkbench.data.split.Twins;
import io.github.nafworkbench.evaluation.ExpectedRmse;
import io.github.nafworkbench.export.ModelFile;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Trainer;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
    private static final String DROP_ROWS = "drop-rows";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description =
                    "Delimited text, ARFF or Excel workbook, also in gzip or zip; or an XYZ file, or a folder or ZIP "
                            + "archive of them.")
    private Path data;

    @Option(
            names = "--target",
            required = true,
            paramLabel = "NAME,...",
            description =
                    "Column to predict, as in the header, with or without its unit; several, separated by commas, "
                            + "are the outputs of one network.")
    private String target;

    @Option(
            names = "--inputs",
            split = ",",
            paramLabel = "NAME",
            description = "Columns to predict from, as in the header, with or without units. Default: every other "
                    + "numeric column without gaps, except row numbers (a first column without a header or named id, "
                    + "index, no, nr, row or #, of growing whole numbers). What is left out is told.")
    private List<String> inputs = List.of();

    @Mixin
    private FeatureOptions features;

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
    private StartOptions start;

    @Mixin
    private TrainingOptions training;

    @Mixin
    private SplitOptions split;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of split, initial weights and order (default: ${DEFAULT-VALUE}).")
    private long seed = Experiment.DEFAULT_SEED;

    @Option(names = "--save", paramLabel = "MODEL", description = "Write the trained model to this file.")
    private @Nullable Path save;

    @Option(
            names = "--missing",
            paramLabel = "WHAT",
            description = "Missing cells of inputs: refuse (default; a column with one is no input unless named, and "
                    + "then an error), drop-rows: such rows are left out, or median: they get the median of the training "
                    + "rows. Rows without a target are always left out, and told.")
    private String missing = "refuse";

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        if (save != null) {
            ModelFile.checkPlace(save);
        }
        ReadTable all = features.read(spec, data);
        List<String> targets = targets(all.table());
        ReadTable learnable = all.withTargets(targets);
        FeaturedTable made = features.apply(spec, learnable.table(), targets, inputs);
        FeaturedTable featured = missing.equals(DROP_ROWS) ? made.complete(targets, inputs) : made;
        Table table = featured.table();
        ReadTable read = learnable.telling(made.table().rows() - table.rows(), "a missing cell of an input");
        Experiment experiment = experiment(featured);
        PreparedData prepared = PreparedData.of(experiment);
        List<LeftOut> leftOut = LeftOut.of(table, experiment.dataset());
        read.tell(spec);
        if (inputs.isEmpty()) {
            Output.tellLeftOut(spec, table, leftOut);
        }
        Twins twins = Twins.in(prepared.dataset(), prepared.split());
        if (twins.count() > 0) {
            Output.tell(spec, twins.sentence() + "; --split group:COLUMN keeps rows of one kind on one side");
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
        TrainingSnapshot end = run.train(experiment.training().epochs());
        if (save != null) {
            ModelFile.write(save, new TrainedModel(experiment, prepared, end.trained(), end.epochs()));
        }
        TrainResult result = new TrainResult(spec, experiment, prepared, end);
        if (json) {
            result.printJson(kernel, leftOut, read, twins);
        } else {
            result.print(kernel);
        }
        Output.tellIfDiverged(spec, end);
        return 0;
    }

    private Experiment experiment(FeaturedTable featured) throws InputException {
        List<String> targets = targets(featured.table());
        return new Experiment(
                featured.dataset(targets, inputs, gaps()),
                split.design(featured.table(), seed),
                split.scaling(),
                seed,
                hidden,
                AnalyticCurve.named(activation),
                training.training(start.training()));
    }

    private Gaps gaps() throws InputException {
        return switch (missing) {
            case "refuse", DROP_ROWS -> Gaps.REFUSED;
            case "median" -> Gaps.MEDIAN;
            default ->
                throw new InputException(
                        "--missing '" + missing + "'", "is not known", "Give refuse, drop-rows or median");
        };
    }

    /** The names in {@code --target}; the name of a column may hold a comma itself. */
    private List<String> targets(Table table) {
        return table.column(target).isPresent()
                ? List.of(target)
                : Arrays.stream(target.split(",")).map(String::strip).toList();
    }
}
