package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.ColumnFigures;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.data.LeftOut;
import io.github.nafworkbench.data.reading.ColumnReading;
import io.github.nafworkbench.data.reading.Finding;
import io.github.nafworkbench.data.reading.ImportChoices;
import io.github.nafworkbench.data.reading.Progress;
import io.github.nafworkbench.data.reading.Reading;
import io.github.nafworkbench.data.reading.Role;
import io.github.nafworkbench.data.reading.TableFile;
import io.github.nafworkbench.data.statistics.NumberSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code workbench data describe}: tells how a file is read, and why so. */
@Command(
        name = "describe",
        description = "Tell how a file is read: what is detected and why, its columns, and what is wrong with it.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // fields are set by picocli
public final class DescribeCommand implements Callable<Integer> {
    private static final int EXAMPLES = 3;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Delimited text, ARFF or Excel workbook, also in gzip or zip.")
    private Path file;

    @Option(names = "--part", paramLabel = "NAME", description = "Sheet of a workbook, or file in an archive.")
    private @Nullable String part;

    @Option(names = "--json", description = "Print everything as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        ImportChoices choices = part == null ? ImportChoices.DETECT : ImportChoices.DETECT.withPart(part);
        Reading reading = TableFile.read(file, choices, Progress.NONE);
        if (json) {
            spec.commandLine().getOut().println(Output.json(fields(reading)));
        } else {
            print(reading, spec.commandLine().getOut());
        }
        return 0;
    }

    private static Map<String, Object> fields(Reading reading) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", reading.table().name());
        fields.put("format", reading.format().label());
        for (Finding finding : reading.findings()) {
            fields.put(finding.subject().label(), choice(finding));
        }
        fields.put("parts", reading.parts());
        fields.put("rows", reading.table().rows());
        fields.put(
                "columns",
                IntStream.range(0, reading.columns().size())
                        .mapToObj(c -> column(
                                reading.columns().get(c),
                                reading.table().columns().get(c)))
                        .toList());
        fields.put("default target", reading.named(Role.TARGET));
        fields.put("inputs", reading.named(Role.INPUT));
        fields.put("left out", leftOut(reading));
        fields.put(
                "problems",
                reading.problems().listed().stream().map(InputProblem::sentence).toList());
        fields.put("more problems", reading.problems().more());
        return fields;
    }

    private static Map<String, Object> choice(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", finding.value());
        fields.put("set", finding.set());
        fields.put("reason", finding.reason());
        return fields;
    }

    private static Map<String, @Nullable Object> column(ColumnReading reading, Column column) {
        ColumnFigures figures = ColumnFigures.of(column).orElseThrow();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", reading.name());
        fields.put("unit", reading.unit());
        fields.put("unit reason", reading.unitReason());
        fields.put("type", reading.type().name().toLowerCase(Locale.ROOT));
        fields.put("type reason", reading.typeReason());
        fields.put("role", reading.role().name().toLowerCase(Locale.ROOT));
        fields.put("role reason", reading.roleReason());
        fields.put("missing", figures.missing());
        fields.put("min", figure(figures, NumberSummary::min));
        fields.put("max", figure(figures, NumberSummary::max));
        fields.put("mean", figure(figures, NumberSummary::mean));
        fields.put(
                "examples",
                IntStream.range(0, Math.min(EXAMPLES, column.rows()))
                        .mapToObj(column::text)
                        .toList());
        return fields;
    }

    private static @Nullable Double figure(ColumnFigures figures, ToDoubleFunction<NumberSummary> which) {
        return Output.finite(figures.numbers().map(which::applyAsDouble).orElse(Double.NaN));
    }

    private static List<LeftOut> leftOut(Reading reading) {
        return reading.columns().stream()
                .filter(c -> c.role() != Role.INPUT && c.role() != Role.TARGET)
                .map(c -> new LeftOut(c.name(), c.roleReason()))
                .toList();
    }

    private static void print(Reading reading, PrintWriter out) {
        out.println(reading.table().name() + ": " + reading.table().rows() + " rows, "
                + reading.columns().size() + " columns");
        for (Finding finding : reading.findings()) {
            out.printf("  %-16s %-24s %s%n", finding.subject().label(), shown(finding.value()), finding.reason());
        }
        for (int c = 0; c < reading.columns().size(); c++) {
            ColumnReading column = reading.columns().get(c);
            ColumnFigures figures =
                    ColumnFigures.of(reading.table().columns().get(c)).orElseThrow();
            String range = figures.numbers()
                    .filter(n -> !Double.isNaN(n.mean()))
                    .map(n -> Output.figure(n.min(), "") + " to " + Output.figure(n.max(), ""))
                    .orElse("");
            out.printf(
                    "  %-24s %-12s %-7s %-26s %s%n",
                    column.name(),
                    column.unit(),
                    column.role().name().toLowerCase(Locale.ROOT),
                    range,
                    figures.missing() == 0 ? "" : figures.missing() + " missing");
        }
        reading.problems().listed().forEach(problem -> out.println("  " + problem.sentence()));
        if (reading.problems().more() > 0) {
            out.println("  and " + reading.problems().more() + " more");
        }
    }

    private static String shown(String value) {
        return value.length() <= 24 ? value : value.substring(0, 21) + "...";
    }
}
