package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands tell of a file that is not quite in order. */
class ReadTableTest {
    @TempDir
    private Path folder;

    /** Rows of which five have no number in u, and one has a cell too many. */
    private Path damaged() throws IOException {
        StringBuilder text = new StringBuilder("x,u,y\n");
        for (int i = 0; i < 100; i++) {
            text.append(Math.sin(i)).append(',').append(i % 20 == 3 ? "bad" + i : "" + i * i % 7);
            text.append(',').append(Math.cos(2 * i)).append(i == 20 ? ",1\n" : "\n");
        }
        return Files.writeString(folder.resolve("damaged.csv"), text);
    }

    private static void assertTold(CommandLineRun run) {
        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines())
                .filteredOn(line -> line.contains("damaged.csv, line"))
                .hasSize(3);
        assertThat(run.err())
                .contains("workbench: damaged.csv, line 5, column u: 'bad3' is not a number. It is taken as missing")
                .contains("workbench: damaged.csv: 3 more such cells or lines; data describe names them")
                .contains("workbench: damaged.csv: 1 row left out because of cells beyond the last column");
        assertThat(run.json().get("problems")).hasSize(6);
        assertThat(run.json().get("more_problems").asInt()).isZero();
        assertThat(run.json().get("rows_left_out").toString())
                .isEqualTo("[{\"count\":1,\"why\":\"cells beyond the last column\"}]");
    }

    @Test
    void train_tells_cells_and_lines_it_cannot_use() throws IOException {
        assertTold(CommandLineRun.of(
                "train", "--data", damaged(), "--target", "y", "--hidden", "2", "--epochs", 2, "--json"));
    }

    private CommandLineRun trained(String missing) throws IOException {
        Path file = Files.writeString(
                folder.resolve("gaps.csv"),
                "x,band_gap,z\n1,5,2\n2,,3\n9,7,4\n2,8,\n4,9,7\n5,1,3\n3,4,8\n1,3,9\n2,8,4\n4,4,4\n");
        return CommandLineRun.of(
                "train",
                "--data",
                file,
                "--target",
                "band_gap",
                "--hidden",
                "2",
                "--epochs",
                2,
                "--missing",
                missing,
                "--json");
    }

    @Test
    void rows_without_a_target_are_left_out_and_told() throws IOException {
        CommandLineRun run = trained("refuse");
        assertThat(run.err()).contains("workbench: gaps.csv: 1 row left out because of a missing target");
        assertThat(run.json().get("inputs").toString()).isEqualTo("[\"x\"]");
        assertThat(run.json().at("/rows/train").asInt()
                        + run.json().at("/rows/test").asInt())
                .isEqualTo(9);
    }

    @Test
    void test_rows_with_the_inputs_of_a_training_row_are_told() throws IOException {
        StringBuilder text = new StringBuilder("x,z,y\n");
        for (int i = 0; i < 40; i++) {
            int pair = i / 2;
            text.append(pair)
                    .append(',')
                    .append(Math.sin(pair))
                    .append(',')
                    .append(Math.cos(i))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("twins.csv"), text);
        CommandLineRun run =
                CommandLineRun.of("train", "--data", file, "--target", "y", "--hidden", "2", "--epochs", 2, "--json");
        int twins = run.json().get("twins").asInt();
        assertThat(twins).isPositive();
        assertThat(run.err())
                .contains("workbench: " + twins + " of 8 test rows have the same inputs as a training row, so that the "
                        + "test error may be too small; --split group:COLUMN keeps rows of one kind on one side");
    }

    @Test
    void drop_rows_leaves_out_rows_with_a_missing_cell_of_an_input_and_tells_them() throws IOException {
        CommandLineRun run = trained("drop-rows");
        assertThat(run.err()).contains("workbench: gaps.csv: 1 row left out because of a missing cell of an input");
        assertThat(run.json().get("inputs").toString()).isEqualTo("[\"x\",\"z\"]");
        assertThat(run.json().at("/rows/train").asInt()
                        + run.json().at("/rows/test").asInt())
                .isEqualTo(8);
    }

    @Test
    void demo_tells_cells_and_lines_it_cannot_use() throws IOException {
        Path out = folder.resolve("out");
        assertTold(CommandLineRun.of(
                "demo",
                "--out",
                out,
                "--data",
                damaged(),
                "--target",
                "y",
                "--epochs",
                2,
                "--retrain-epochs",
                1,
                "--json"));
    }

    @Test
    void train_reads_the_file_of_an_archive_that_is_named() throws IOException {
        Path archive = folder.resolve("two.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("first", "second")) {
                zip.putNextEntry(new ZipEntry(name + ".csv"));
                List<String> lines = new ArrayList<>(List.of(name + ",y"));
                for (int i = 0; i < 10; i++) {
                    lines.add(Math.sin(i) + "," + Math.cos(i));
                }
                zip.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            }
        }
        CommandLineRun run = CommandLineRun.of(
                "train",
                "--data",
                archive,
                "--part",
                "second.csv",
                "--target",
                "y",
                "--hidden",
                2,
                "--epochs",
                1,
                "--json");
        assertThat(run.json().get("inputs").toString()).isEqualTo("[\"second\"]");
    }
}
