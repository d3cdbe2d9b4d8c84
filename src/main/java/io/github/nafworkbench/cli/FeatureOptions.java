package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.feature.FeatureChoice;
import io.github.nafworkbench.data.feature.FeaturedTable;
import io.github.nafworkbench.data.molecule.GeometryJoin;
import io.github.nafworkbench.data.molecule.XyzFiles;
import io.github.nafworkbench.data.reading.Problems;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which features to make of a table, as typed. */
final class FeatureOptions {
    private static final int MOST_TOLD = 3;

    @Option(
            names = "--features",
            split = ",",
            paramLabel = "NAME",
            description =
                    "Make inputs of what cells mean: coulomb, composition, benzenoid, smiles, perovskite, formula, "
                            + "none, or auto "
                            + "(default): the first of these that suits if the table has fewer than 3 inputs of its own.")
    private @Nullable List<String> features;

    @Option(
            names = "--geometries",
            paramLabel = "PATH",
            description =
                    "Join the table with the geometries in an XYZ file, or in a folder or ZIP archive of them, by "
                            + "the column that holds their names.")
    private @Nullable Path geometries;

    @Option(names = "--part", paramLabel = "NAME", description = "Sheet of a workbook, or file in an archive.")
    private @Nullable String part;

    /** Reads a table: a delimited file, joined with the geometries if asked for, or geometries alone. */
    ReadTable read(CommandSpec command, Path data) throws InputException {
        if (geometries == null) {
            return XyzFiles.suits(data) ? geometries(data) : ReadTable.of(data, part);
        }
        ReadTable read = ReadTable.of(data, part);
        ReadTable joined = geometries(geometries);
        joined.tell(command);
        GeometryJoin join = GeometryJoin.of(read.table(), joined.table());
        Output.tell(
                command,
                "joined by column " + join.by() + ": " + join.table().rows() + " rows; left out: "
                        + join.withoutGeometry() + " rows without geometry, " + join.withoutRow()
                        + " geometries without row");
        return new ReadTable(join.table(), read.problems(), read.leftOut());
    }

    private static ReadTable geometries(Path path) throws InputException {
        try (WorkBar bar = new WorkBar("geometries")) {
            XyzFiles.Reading reading = XyzFiles.read(path, bar);
            return new ReadTable(reading.table(), new Problems(reading.problems(), 0), List.of());
        }
    }

    private static void tell(CommandSpec command, List<InputProblem> leftOut) {
        leftOut.stream().limit(MOST_TOLD).forEach(p -> Output.tell(command, "left out: " + p.sentence()));
        if (leftOut.size() > MOST_TOLD) {
            Output.tell(command, "left out: " + (leftOut.size() - MOST_TOLD) + " more of the same kind");
        }
    }

    private FeatureChoice choice() {
        return features == null ? FeatureChoice.AUTOMATIC : new FeatureChoice(features);
    }

    private FeaturedTable make(Table table, List<String> targets, List<String> inputs) throws InputException {
        try (WorkBar bar = new WorkBar("features")) {
            return choice().apply(table, targets, !inputs.isEmpty(), bar);
        }
    }

    /** Makes the features, tells which on standard error, and which rows were left out. */
    FeaturedTable apply(CommandSpec command, Table table, List<String> targets, List<String> inputs)
            throws InputException {
        FeaturedTable featured = make(table, targets, inputs);
        boolean askedInVain = features != null && featured.made().isEmpty() && inputs.isEmpty();
        if (askedInVain && featured.told().isEmpty() && choice().equals(FeatureChoice.AUTOMATIC)) {
            Output.tell(command, "features auto: none made, as no column holds SMILES, formulas or geometries");
        }
        featured.told().forEach(sentence -> Output.tell(command, sentence));
        tell(command, featured.unread());
        return featured;
    }
}
