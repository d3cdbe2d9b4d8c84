package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.export.ModelFile;
import io.github.nafworkbench.export.circuit.CircuitFiles;
import io.github.nafworkbench.export.circuit.CircuitFormat;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.training.TrainedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code workbench export}: writes the curves of a model's neurons for other programs. */
@Command(
        name = "export",
        description = {
            "Write the curves of a model's neurons, its own or others, as a table, as sources for ngspice and LTspice, or as "
                    + "Verilog-A; or draw them.",
            "One volt is one network unit."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init") // fields are set by picocli
public final class ExportCommand implements Callable<Integer> {
    private static final double LEAST_TOLERANCE = 1e-9;

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "MODEL", description = "Written by 'train --save'.")
    private Path model;

    @ArgGroup(multiplicity = "0..1")
    private @Nullable RealisedCurves realised;

    @Mixin
    private CurveFileOptions curveFile;

    @Option(
            names = "--chip",
            paramLabel = "S",
            description = "Seed of the dispersion of --disperse (default: ${DEFAULT-VALUE}).")
    private long chip = 1;

    @Option(
            names = "--as",
            split = ",",
            required = true,
            paramLabel = "FORMAT",
            description = "csv, ngspice, ltspice, verilog-a, figure, or several.")
    private List<String> formats;

    @Option(
            names = "--tolerance",
            paramLabel = "E",
            description =
                    "Greatest distance of the straight lines from a curve, network units (default: ${DEFAULT-VALUE}).")
    private double tolerance = 1e-4;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Folder for the files; made if missing.")
    private Path out;

    @Option(names = "--json", description = "Print the names of the files as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        if (!(tolerance >= LEAST_TOLERANCE && tolerance <= 1)) {
            throw new InputException(
                    "--tolerance",
                    "must be from " + LEAST_TOLERANCE + " to 1, got " + tolerance,
                    "Type for example 1e-4");
        }
        List<CircuitFormat> chosen = new ArrayList<>();
        for (String format : formats) {
            chosen.add(CircuitFormat.named(format));
        }
        TrainedModel read = ModelFile.read(model);
        Curves curves = read.network().curves();
        if (realised == null) {
            curveFile.checkUnused();
        } else {
            curves = realised.devices(read, chip, curveFile).curves(1);
        }
        Map<String, String> files = new LinkedHashMap<>();
        for (CircuitFormat format : chosen) {
            files.putAll(CircuitFiles.of(read.experiment().ideal(), curves, format, tolerance));
        }
        write(files);
        List<String> names = List.copyOf(files.keySet());
        spec.commandLine().getOut().println(json ? Output.json(Map.of("files", names)) : String.join("\n", names));
        return 0;
    }

    private void write(Map<String, String> files) throws InputException {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new InputException(
                    out.toString(),
                    "cannot be made a folder: " + FileTrouble.reason(e),
                    "Name a folder that can be written to");
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Output.write(out.resolve(file.getKey()), file.getKey(), file.getValue());
        }
    }
}
