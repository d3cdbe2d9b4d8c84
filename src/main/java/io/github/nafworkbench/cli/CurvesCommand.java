package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.measured.CurveFileReading;
import io.github.nafworkbench.curve.measured.CurveFolder;
import io.github.nafworkbench.curve.measured.CurveRules;
import io.github.nafworkbench.curve.measured.FileNameTemplate;
import io.github.nafworkbench.curve.measured.MeasuredCurveFile;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code workbench curves}: tells how files of measured curves are read. */
@Command(
        name = "curves",
        description = "Tell how files of measured curves are read: layout, units, families, branches, flags.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // fields are set by picocli
public final class CurvesCommand implements Callable<Integer> {
    private static final int BAD_INPUT = 2;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "File of an instrument, a simulator or a digitiser, or a folder with one file for each device.")
    private List<Path> files;

    @Option(names = "--separator", paramLabel = "NAME", description = "comma, semicolon, tab, bar or blanks.")
    private @Nullable String separator;

    @Option(names = "--decimal", paramLabel = "NAME", description = "point or comma.")
    private @Nullable String decimal;

    @Option(names = "--header-line", paramLabel = "N", description = "Line of the columns' names, counted from 1.")
    private @Nullable Integer headerLine;

    @Option(names = "--x", paramLabel = "COLUMN", description = "The swept column, by name or number.")
    private @Nullable String x;

    @Option(names = "--y", split = ",", paramLabel = "COLUMN", description = "The columns that are curves.")
    private @Nullable List<String> y;

    @Option(names = "--family", paramLabel = "COLUMN", description = "The column that tells stacked curves apart.")
    private @Nullable String family;

    @Option(
            names = "--template",
            paramLabel = "TEMPLATE",
            description = "What the names of a folder's files mean, as in {device}_{T}K_*.")
    private @Nullable String template;

    @Option(names = "--json", description = "Print everything as JSON.")
    private boolean json;

    private final List<CurveFileReading> readings = new ArrayList<>();
    private final List<InputProblem> problems = new ArrayList<>();

    @Override
    public Integer call() throws InputException {
        CurveRules rules = rules();
        Optional<FileNameTemplate> names =
                template == null ? Optional.empty() : Optional.of(new FileNameTemplate(template));
        for (Path file : files) {
            read(file, rules, names);
        }
        print();
        return readings.isEmpty() ? BAD_INPUT : 0;
    }

    private CurveRules rules() throws InputException {
        if (headerLine != null && headerLine < 1) {
            throw new InputException("--header-line", "must be 1 or more, got " + headerLine, "Count lines from 1");
        }
        Optional<Character> sign = separator == null ? Optional.empty() : Optional.of(separator(separator));
        Optional<Character> mark = decimal == null ? Optional.empty() : Optional.of(decimal(decimal));
        if (sign.isPresent() && sign.equals(mark)) {
            throw new InputException("--decimal", "is the separator too", "Choose another separator");
        }
        return new CurveRules(
                sign,
                mark,
                Optional.ofNullable(headerLine),
                Optional.ofNullable(x),
                y == null ? List.of() : y,
                Optional.ofNullable(family));
    }

    private static char separator(String name) throws InputException {
        return switch (name) {
            case "comma", "," -> ',';
            case "semicolon", ";" -> ';';
            case "tab" -> '\t';
            case "bar", "|" -> '|';
            case "blanks", " " -> ' ';
            default ->
                throw new InputException(
                        "--separator", "'" + name + "' is none", "Choose comma, semicolon, tab, bar or blanks");
        };
    }

    private static char decimal(String name) throws InputException {
        return switch (name) {
            case "point", "." -> '.';
            case "comma", "," -> ',';
            default -> throw new InputException("--decimal", "'" + name + "' is none", "Choose point or comma");
        };
    }

    private void read(Path file, CurveRules rules, Optional<FileNameTemplate> names) {
        try {
            if (Files.isDirectory(file)) {
                CurveFolder folder = CurveFolder.read(file, rules, names);
                readings.addAll(folder.readings());
                problems.addAll(folder.problems());
            } else {
                readings.add(MeasuredCurveFile.read(file, rules));
            }
        } catch (InputException e) {
            problems.add(e.problem());
        }
    }

    private void print() {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Output.json(CurvesJson.of(readings, problems)));
        } else {
            readings.forEach(reading -> CurvesText.print(reading, out));
        }
        problems.forEach(problem -> Output.tell(spec, problem.sentence()));
    }
}
