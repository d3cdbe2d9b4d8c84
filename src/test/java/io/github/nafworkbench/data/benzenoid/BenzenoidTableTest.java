package io.github.nafworkbench.data.benzenoid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BenzenoidTableTest {
    private static final int FIRST_DESCRIPTOR = 3;

    private static BenzenoidTable table;
    private static List<String[]> rows;
    private static String[] heads;

    @BeforeAll
    static void compute() {
        table = BenzenoidTable.upTo(9);
        List<String[]> lines =
                table.csv().lines().map(line -> line.split(",", -1)).toList();
        heads = lines.get(0);
        rows = lines.subList(1, lines.size());
    }

    @Test
    void there_are_as_many_molecules_for_each_number_of_rings_as_the_literature_says() {
        assertThat(table.counts())
                .hasSize(6)
                .containsEntry(4, 1)
                .containsEntry(5, 3)
                .containsEntry(6, 15)
                .containsEntry(7, 72)
                .containsEntry(8, 353)
                .containsEntry(9, 1734);
        assertThat(rows).hasSize(2178).allMatch(row -> row.length == heads.length);
    }

    @Test
    void the_file_in_the_sample_data_is_the_computed_one_to_the_byte() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("sample-data", "benzenoids-9.csv"));

        assertThat(file).isEqualTo(table.csv().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ids_and_codes_are_different_and_name_the_molecule() {
        assertThat(rows).extracting(row -> row[0]).doesNotHaveDuplicates();
        assertThat(rows).extracting(row -> row[2]).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> {
            Benzenoid benzenoid = Benzenoid.parse(row[2]);
            assertThat(benzenoid.canonical()).isEqualTo(benzenoid);
            assertThat(row[0]).startsWith(benzenoid.rings() + "-");
            assertThat(row[1]).isEqualTo(CarbonSkeleton.of(benzenoid).formula());
        });
    }

    @Test
    void fewer_rings_give_the_first_rows_of_the_same_table() {
        assertThat(table.csv()).startsWith(BenzenoidTable.upTo(7).csv());
    }

    @Test
    void relative_energies_are_zero_for_the_most_stable_isomer_and_positive_for_the_others() {
        List<String> zero = rows.stream()
                .filter(row -> target(row) == 0)
                .map(row -> row[1])
                .distinct()
                .toList();

        assertThat(rows).allMatch(row -> target(row) >= 0 && !row[row.length - 1].startsWith("-"));
        assertThat(zero).hasSameElementsAs(rows.stream().map(row -> row[1]).collect(Collectors.toSet()));
        assertThat(rows.stream().filter(row -> target(row) > 0).count()).isGreaterThan(2100);
    }

    @Test
    void perylene_lies_above_benzo_e_pyrene_by_the_difference_of_their_energies() {
        double perylene = Huckel.energy(CarbonSkeleton.of(Benzenoid.parse(Molecules.PERYLENE)));
        double benzoEPyrene = Huckel.energy(CarbonSkeleton.of(Benzenoid.parse("01-02-10-11-21")));

        assertThat(rows.get(3)[1]).isEqualTo("C20H12");
        assertThat(rows.get(3)[2]).isEqualTo(Molecules.PERYLENE);
        assertThat(target(rows.get(3))).isEqualTo(Math.round((benzoEPyrene - perylene) * 1e6) / 1e6);
    }

    @Test
    void the_columns_are_named_with_their_units() {
        assertThat(heads)
                .startsWith("id", "formula", "code", "n_rings", "fissures")
                .endsWith("E_rel (|β|)");
        assertThat(heads).contains("gyration_radius (Å)").doesNotHaveDuplicates();
    }

    @Test
    void no_descriptor_is_constant_or_a_linear_combination_of_others() {
        double[][] columns = standardizedDescriptors();
        for (int j = 0; j < columns.length; j++) {
            assertThat(norm(columns[j])).as(heads[FIRST_DESCRIPTOR + j]).isGreaterThan(0.01);
            scale(columns[j], 1 / norm(columns[j]));
            for (int k = j + 1; k < columns.length; k++) {
                subtract(columns[k], dot(columns[j], columns[k]), columns[j]);
            }
        }
    }

    /** Centred and with length 1; a constant column stays zero. */
    private static double[][] standardizedDescriptors() {
        double[][] columns = new double[heads.length - FIRST_DESCRIPTOR - 1][];
        for (int j = 0; j < columns.length; j++) {
            int field = FIRST_DESCRIPTOR + j;
            double[] column = rows.stream()
                    .mapToDouble(row -> Double.parseDouble(row[field]))
                    .toArray();
            double mean = Arrays.stream(column).average().orElseThrow();
            columns[j] = Arrays.stream(column).map(value -> value - mean).toArray();
            scale(columns[j], 1 / Math.max(norm(columns[j]), 1e-9));
        }
        return columns;
    }

    private static double target(String[] row) {
        return Double.parseDouble(row[row.length - 1]);
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void scale(double[] a, double factor) {
        Arrays.setAll(a, i -> a[i] * factor);
    }

    private static void subtract(double[] a, double factor, double[] b) {
        Arrays.setAll(a, i -> a[i] - factor * b[i]);
    }
}
