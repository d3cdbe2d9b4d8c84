package io.github.nafworkbench.data.sample;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * A sample table that the project computes itself and brings along: model data, neither measured nor from a publication.
 * {@code sample-data/README.md} tells of all of them.
 *
 * @param name what it is a table of
 * @param sentence what is in it, and what is to be learnt
 * @param file its name in {@code sample-data}
 * @param target name of the target column
 * @param command what makes the file, after {@code ./workbench}
 */
public record SampleData(String name, String sentence, String file, String target, String command) {
    public static final SampleData BENZENOIDS = new SampleData(
            "Benzenoid hydrocarbons",
            "2,178 flat molecules of 4 to 9 rings: from the shape of a molecule, how much π-electron energy it lacks to "
                    + "its best isomer.",
            "benzenoids-9.csv",
            "E_rel",
            "data benzenoids --rings 9");

    public static final SampleData PEROVSKITES = new SampleData(
            "Halide double perovskites",
            "1,144 crystals A₂BB′X₆: from the elements on their four sites, the energy of formation by a Born–Haber cycle.",
            "perovskites.csv",
            "formation_energy",
            "data perovskites");

    public static final SampleData ZERO_POINT = new SampleData(
            "Zero-point energies",
            "1,614 small organic molecules: from counts of atoms, bonds and rings, the energy of their vibrations at "
                    + "absolute zero.",
            "zero-point-6.csv",
            "zero_point_energy",
            "data zero-point");

    /** All of them, the one that a first start shows first. */
    public static final List<SampleData> ALL = List.of(BENZENOIDS, PEROVSKITES, ZERO_POINT);

    /** Reads the table that comes with the program; takes some hundredths of a second. */
    public Table table() {
        try (InputStream stream =
                Objects.requireNonNull(SampleData.class.getResourceAsStream("/sample-data/" + file), file)) {
            return TableFile.read(file, stream.readAllBytes()).table();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The target with all inputs of {@link #table()}. */
    public Dataset dataset(Table table) {
        try {
            return Dataset.of(table, target, List.of());
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }
}
