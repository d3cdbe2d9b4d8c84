package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.feature.FeatureChoice;
import io.github.nafworkbench.data.feature.FeaturedTable;
import io.github.nafworkbench.data.molecule.GeometryJoin;
import io.github.nafworkbench.data.molecule.XyzFiles;
import io.github.nafworkbench.data.reading.Progress;
import io.github.nafworkbench.data.reading.TableFile;
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
                    "Make inputs of what cells mean: smiles, benzenoid, perovskite, formula, coulomb, none, or auto "
                            + "(default): the first of these that suits if the table has fewer than 3 inputs of its own.")
    private List<String> features = List.of("auto");

    @Option(
            names = "--geometries",
            paramLabel = "PATH",
            description =
                    "Join the table with the geometries in an XYZ file, or in a folder or ZIP archive of them, by "
                            + "the column that holds their names.")
    private @Nullable Path geometries;

    /** Reads a table: a delimited file, joined with the geometries if asked for, or geometries alone. */
    Table read(CommandSpec command, Path data) throws InputException {
        if (geometries == null) {
            return XyzFiles.suits(data)
                    ? geometries(command, data)
                    : TableFile.read(data).table();
        }
        GeometryJoin join = GeometryJoin.of(TableFile.read(data).table(), geometries(command, geometries));
        Output.tell(
                command,
                "joined by column " + join.by() + ": " + join.table().rows() + " rows; left out: "
                        + join.withoutGeometry() + " rows without geometry, " + join.withoutRow()
                        + " geometries without row");
        return join.table();
    }

    private static Table geometries(CommandSpec command, Path path) throws InputException {
        XyzFiles.Reading reading = XyzFiles.read(path, Progress.NONE);
        tell(command, reading.problems());
        return reading.table();
    }

    private static void tell(CommandSpec command, List<InputProblem> leftOut) {
        leftOut.stream().limit(MOST_TOLD).forEach(p -> Output.tell(command, "left out: " + p.sentence()));
        if (leftOut.size() > MOST_TOLD) {
            Output.tell(command, "left out: " + (leftOut.size() - MOST_TOLD) + " more of the same kind");
        }
    }

    /** Makes the features, tells which on standard error, and which rows were left out. */
    FeaturedTable apply(CommandSpec command, Table table, List<String> targets, List<String> inputs)
            throws InputException {
        FeaturedTable featured = new FeatureChoice(features).apply(table, targets, !inputs.isEmpty(), Progress.NONE);
        featured.told().forEach(sentence -> Output.tell(command, sentence));
        tell(command, featured.unread());
        return featured;
    }
}
