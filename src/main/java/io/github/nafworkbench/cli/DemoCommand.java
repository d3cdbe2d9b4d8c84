package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.LeftOut;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.sample.SampleData;
import io.github.nafworkbench.evaluation.NoiseResponse;
import io.github.nafworkbench.evaluation.RecoveryFindings;
import io.github.nafworkbench.evaluation.RecoveryStudy;
import io.github.nafworkbench.export.BeforeAfter;
import io.github.nafworkbench.export.Provenance;
import io.github.nafworkbench.export.Report;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.Training;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code workbench demo}: the demonstration without a display, as a folder with a report. */
@Command(
        name = "demo",
        description = "Train, add noise, give every neuron a curve of its own, retrain; write a report into a folder.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init") // fields are set by picocli
public final class DemoCommand implements Callable<Integer> {
    static final double DISPERSION = 0.1;
    static final int DRAWS = 50;
    static final int RETRAIN_EPOCHS = 100;
    private static final String SAMPLE_TARGET = "E_rel";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the report, figures and tables; made if need be.")
    private Path out;

    @ArgGroup(exclusive = false)
    private @Nullable OwnTable own;

    @Option(names = "--epochs", paramLabel = "N", description = "Length of training (default: ${DEFAULT-VALUE}).")
    private int epochs = Training.DEFAULT.epochs();

    @Option(
            names = "--retrain-epochs",
            paramLabel = "N",
            description = "Length of retraining, and of the control (default: ${DEFAULT-VALUE}).")
    private int retrainEpochs = RETRAIN_EPOCHS;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of split, initial weights and noise (default: ${DEFAULT-VALUE}).")
    private long seed = Experiment.DEFAULT_SEED;

    @Option(
            names = "--chip",
            paramLabel = "S",
            description = "Seed of the neurons' own curves (default: ${DEFAULT-VALUE}).")
    private long chip = Experiment.DEFAULT_SEED;

    @Option(names = "--json", description = "Print the numbers before and after as JSON.")
    private boolean json;

    /** The user's own table in place of the sample data. */
    static final class OwnTable {
        @Option(
                names = "--data",
                required = true,
                paramLabel = "FILE",
                description =
                        "Your own table in place of the sample data: delimited text, ARFF or Excel workbook, also in "
                                + "gzip or zip.")
        private Path data;

        @Option(
                names = "--target",
                required = true,
                paramLabel = "NAME",
                description = "Its column to predict, from all other numeric columns without gaps but row numbers; "
                        + "what is left out is told.")
        private String target;

        @Option(names = "--part", paramLabel = "NAME", description = "Sheet of a workbook, or file in an archive.")
        private @Nullable String part;
    }

    @Override
    public Integer call() throws InputException {
        if (retrainEpochs < 1) {
            throw new InputException(
                    "--retrain-epochs", "must be at least 1, got " + retrainEpochs, "Give a number such as 100");
        }
        ReadTable read = own == null
                ? ReadTable.sound(SampleData.BENZENOIDS.table())
                : ReadTable.of(own.data, own.part).withTargets(List.of(own.target));
        Table table = read.table();
        Experiment experiment = experiment(table);
        experiment.check();
        Report report = Report.in(out);
        read.tell(spec);
        if (own != null) {
            Output.tellLeftOut(spec, table, LeftOut.of(table, experiment.dataset()));
        }
        RecoveryFindings findings = study(experiment);
        Path page = report.write(findings, provenance());
        print(findings, page, read);
        return 0;
    }

    private Experiment experiment(Table table) throws InputException {
        Dataset dataset = Dataset.of(table, own == null ? SAMPLE_TARGET : own.target, List.of());
        return new Experiment(
                dataset,
                Experiment.DEFAULT_SPLIT.withSeed(seed),
                Experiment.DEFAULT_SCALING,
                seed,
                Experiment.DEFAULT_HIDDEN,
                Experiment.DEFAULT_IDEAL,
                Training.DEFAULT.withEpochs(epochs));
    }

    private RecoveryFindings study(Experiment experiment) throws InputException {
        RecoveryStudy.Settings settings =
                new RecoveryStudy.Settings(DISPERSION, chip, retrainEpochs, NoiseResponse.levels(), DRAWS, seed);
        try (StepBar bar = new StepBar(epochs, retrainEpochs)) {
            return new RecoveryStudy(experiment, settings, Output.kernel(spec), System::nanoTime, () -> false, bar)
                    .run()
                    .orElseThrow();
        }
    }

    private Provenance provenance() {
        String[] version = spec.root().version();
        return new Provenance(
                version.length == 0 ? "NAF Workbench" : version[0],
                System.getProperty("java.version") + ", " + System.getProperty("java.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                ZonedDateTime.now(ZoneOffset.UTC)
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)),
                command(),
                steps());
    }

    private String command() {
        List<String> words = new ArrayList<>(List.of("workbench", "demo", "--out", out.toString()));
        if (own != null) {
            words.addAll(List.of("--data", own.data.toString(), "--target", own.target));
            if (own.part != null) {
                words.addAll(List.of("--part", own.part));
            }
        }
        words.addAll(List.of("--epochs", "" + epochs, "--retrain-epochs", "" + retrainEpochs));
        words.addAll(List.of("--seed", "" + seed, "--chip", "" + chip));
        return String.join(" ", words.stream().map(DemoCommand::quoted).toList());
    }

    private List<String> steps() {
        List<String> steps = new ArrayList<>();
        steps.add("workbench noise --model " + Report.MODEL + " --kind additive --draws " + DRAWS + " --seed " + seed);
        steps.add("workbench retrain --model " + Report.MODEL + " --curves curves.csv --epochs " + retrainEpochs
                + " --save retrained-model.json");
        steps.add("workbench noise --model retrained-model.json --kind additive --draws " + DRAWS + " --seed " + seed);
        return steps;
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:=@%+,\\\\-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private void print(RecoveryFindings findings, Path page, ReadTable read) {
        PrintWriter out = spec.commandLine().getOut();
        List<BeforeAfter> rows = BeforeAfter.of(findings);
        if (json) {
            out.println(Output.json(result(findings, rows, page, read)));
            return;
        }
        int width = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
        int figures =
                rows.stream().mapToInt(row -> row.figures().length()).max().orElse(0);
        String format = "%-" + (width + 2) + "s%-" + (figures + 2) + "s%s";
        for (BeforeAfter row : rows) {
            out.println(String.format(Locale.ROOT, format, row.label(), row.figures(), row.unit())
                    .stripTrailing());
        }
        out.println(page);
    }

    private Map<String, @Nullable Object> result(
            RecoveryFindings findings, List<BeforeAfter> rows, Path page, ReadTable read) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (BeforeAfter row : rows) {
            result.put(row.key(), Output.finite(row.value()));
            result.put(row.key() + "_se", Output.finite(row.standardError()));
        }
        result.put("target_unit", findings.model().data().dataset().targetUnit());
        result.put("epochs", findings.end().epochs());
        result.put("retrained_epochs", findings.end().retrainedEpochs());
        read.addTo(result);
        result.put("report", page.toString());
        return result;
    }
}
