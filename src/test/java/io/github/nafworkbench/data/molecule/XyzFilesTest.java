package io.github.nafworkbench.data.molecule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Geometry;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XyzFilesTest {
    private static final String HYDROGEN = "2\nmade up\nH 0 0 0\nH 0 0 0.74\n";
    private static final String WATER = """
            3
            Properties=tag:S:1:species:S:1:mass:R:1:pos:R:3 energy=-76.4 name="water"
            a O 16 0 0 0
            b H 1 0.9572 0 0
            c H 1 -0.24 0.9266 0
            """;
    /** The layout of a QM9 file, with made-up numbers. */
    private static final String LIKE_QM9 = """
            2
            gdb 7\t1.5\t2\t3\t4\t5\t6\t7\t8\t9\t0.0447\t11\t12\t13\t14\t15\t
            C\t 1.2*^-2\t0.0\t 0.0\t-0.5
            O\t 0.0 \t0.0\t 1.1\t 0.5
            1341.3\t1341.4
            C=O\tC=O
            InChI=1S/CO\tInChI=1S/CO
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Geometry geometry(Table table, int row) {
        return ((Column.Geometries) table.column("geometry").orElseThrow())
                .values()
                .get(row);
    }

    @Test
    void a_plain_file_gives_its_molecule_under_the_name_of_the_file() throws Exception {
        Table table = XyzFiles.read(file("h2.xyz", HYDROGEN), Progress.NONE).table();
        assertThat(table.column("id").orElseThrow().text(0)).isEqualTo("h2");
        assertThat(geometry(table, 0)).isEqualTo(new Geometry(List.of("H", "H"), new double[] {0, 0, 0, 0, 0, 0.74}));
    }

    @Test
    void the_extended_format_tells_columns_properties_and_name() throws Exception {
        Table table = XyzFiles.read(file("w.xyz", WATER), Progress.NONE).table();
        assertThat(table.column("id").orElseThrow().text(0)).isEqualTo("water");
        assertThat(table.column("energy").orElseThrow().text(0)).isEqualTo("-76.4");
        assertThat(geometry(table, 0).symbols()).containsExactly("O", "H", "H");
        assertThat(geometry(table, 0).distance(0, 1)).isCloseTo(0.9572, within(1e-12));
    }

    @Test
    void a_file_like_those_of_qm9_is_read_with_exponents_properties_and_trailing_lines() throws Exception {
        Table table = XyzFiles.read(file("dsgdb9nsd_000007.xyz", LIKE_QM9), Progress.NONE)
                .table();
        assertThat(table.rows()).isEqualTo(1);
        assertThat(table.column("id").orElseThrow().text(0)).isEqualTo("gdb_7");
        assertThat(table.column("zpve").orElseThrow().text(0)).isEqualTo("0.0447");
        assertThat(geometry(table, 0).places()[0]).isEqualTo(0.012);
    }

    @Test
    void a_file_of_several_molecules_numbers_them() throws Exception {
        Table table = XyzFiles.read(file("two.xyz", HYDROGEN + "\n" + HYDROGEN), Progress.NONE)
                .table();
        assertThat(table.column("id").orElseThrow().text(1)).isEqualTo("two_2");
        assertThat(table.lines()).containsExactly(1, 6);
    }

    @Test
    void a_wrong_file_of_a_folder_is_told_with_its_line_and_costs_no_other() throws Exception {
        file("a.xyz", HYDROGEN);
        file("b.xyz", "2\n\nH 0 0 0\nH 0 0 zero\n");
        file("c.xyz", "2\n\nH 0 0 0\nH 0 0 0\n");
        file("notes.txt", "not for us");
        XyzFiles.Reading reading = XyzFiles.read(folder, Progress.NONE);
        assertThat(reading.table().rows()).isEqualTo(1);
        assertThat(reading.problems()).hasSize(2);
        assertThat(reading.problems().get(0).sentence()).startsWith("b.xyz, line 4: 'zero' is no coordinate");
        assertThat(reading.problems().get(1).sentence()).contains("at the same place");
    }

    @Test
    void a_folder_or_a_dead_link_named_as_a_file_costs_no_other() throws Exception {
        file("h2.xyz", HYDROGEN);
        Files.createDirectory(folder.resolve("sub.xyz"));
        Files.createSymbolicLink(folder.resolve("dead.xyz"), folder.resolve("nowhere"));
        XyzFiles.Reading reading = XyzFiles.read(folder, Progress.NONE);
        assertThat(reading.table().rows()).isEqualTo(1);
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().get(0).sentence()).startsWith("dead.xyz: cannot be read: ");
    }

    @Test
    void an_archive_reads_like_a_folder_whatever_its_folders() throws Exception {
        Path zip = folder.resolve("all.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("../../b.xyz", "in/a.xyz", "readme.md")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(HYDROGEN.getBytes(StandardCharsets.UTF_8));
            }
        }
        Table table = XyzFiles.read(zip, Progress.NONE).table();
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.column("id").orElseThrow().text(0)).isEqualTo("b");
    }

    @Test
    void cancelling_ends_the_reading() throws Exception {
        file("a.xyz", HYDROGEN);
        Progress cancelled = new Progress() {
            @Override
            public void done(double share) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> XyzFiles.read(folder, cancelled)).isInstanceOf(CancellationException.class);
    }

    @Test
    void tables_and_geometries_are_joined_by_the_column_that_names_them() throws Exception {
        file("m1.xyz", HYDROGEN);
        file("m2.xyz", HYDROGEN);
        file("m9.xyz", HYDROGEN);
        Table geometries = XyzFiles.read(folder, Progress.NONE).table();
        Table table = new Table(
                "t.csv",
                List.of(
                        new Column.Numbers("no", "", new double[] {1, 2, 3}),
                        new Column.Texts("mol", "", List.of("m2", "m5", "m1"), 0)),
                2);
        GeometryJoin join = GeometryJoin.of(table, geometries);
        assertThat(join.by()).isEqualTo("mol");
        assertThat(join.table().rows()).isEqualTo(2);
        assertThat(join.table().column("no").orElseThrow().text(1)).isEqualTo("3");
        assertThat(join.withoutGeometry()).isEqualTo(1);
        assertThat(join.withoutRow()).isEqualTo(1);
    }

    @Test
    void geometries_that_no_column_names_are_told() throws Exception {
        Table geometries =
                XyzFiles.read(file("h2.xyz", HYDROGEN), Progress.NONE).table();
        Table table = new Table("t.csv", List.of(new Column.Numbers("no", "", new double[] {1})), 2);
        assertThatThrownBy(() -> GeometryJoin.of(table, geometries)).hasMessageContaining("such as h2");
    }

    @Property(tries = 200)
    void no_text_makes_the_reader_fail_otherwise(@ForAll String text) {
        try {
            new XyzFrames("f.xyz", text, io.github.nafworkbench.data.element.Elements.load()).read();
        } catch (InputException e) {
            assertThat(e.problem().sentence()).contains("f.xyz");
        }
    }
}
