package io.github.nafworkbench.data.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportProfileTest {
    @TempDir
    Path folder;

    private static final ImportChoices CHOICES = ImportChoices.DETECT
            .withPart("data")
            .with(DialectChoices.DETECT
                    .withEncoding("UTF-16LE")
                    .withSeparator('\t')
                    .withQuote('"')
                    .withComment("%")
                    .withDecimal(',')
                    .withGrouping(Grouping.POINT))
            .with(LineChoices.DETECT.withHeader(2).withUnits(0).withFirstData(5).skipping(7))
            .withMissingMarks(Set.of("-", "-99"))
            .with(MissingValues.MEDIAN)
            .withColumn(
                    "y",
                    ColumnChoice.DETECT.withRole(Role.TARGET).withUnit("eV").withType(ColumnType.NUMBER))
            .withColumn("x", ColumnChoice.DETECT);

    @Test
    void lines_of_one_file_are_not_passed_over_in_the_next() throws Exception {
        Reading reading = TableFile.read("t", "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8));
        LineChoices kept =
                ImportProfile.of("mine", reading.table(), CHOICES).choices().lines();
        assertThat(kept).isEqualTo(LineChoices.DETECT.withHeader(2).withUnits(0));
    }

    @Test
    void rows_the_user_skips_are_told_as_left_out() throws Exception {
        byte[] text = "# a\nx,y\n1,2\n3,4\n5,6\n7,9\n".getBytes(StandardCharsets.UTF_8);
        ImportChoices choices = ImportChoices.DETECT.with(
                LineChoices.DETECT.skipping(1).skipping(3).skipping(5));
        Reading reading = TableFile.read("t", text, choices, Progress.NONE);
        assertThat(reading.table().rows()).isEqualTo(2);
        assertThat(reading.leftOut()).containsExactly(new RowsLeftOut(2, "lines you skip"));
    }

    @Test
    void every_choice_of_a_layout_comes_back_from_the_file() throws Exception {
        Reading reading = TableFile.read("t", "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8));
        ImportProfile profile = ImportProfile.of("mine", reading.table(), CHOICES);
        Path file = folder.resolve("profile.json");
        ImportProfile.FILE.write(profile, file);
        assertThat(ImportProfile.FILE.read(file)).isEqualTo(profile);
        assertThat(ImportProfile.FILE.read(file).fits(reading.table())).isTrue();
    }

    @Test
    void a_file_with_other_columns_does_not_fit() throws Exception {
        Reading reading = TableFile.read("t", "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8));
        Reading other = TableFile.read("t", "y,x\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(ImportProfile.of("mine", reading.table(), CHOICES).fits(other.table()))
                .isFalse();
    }

    @Test
    void what_is_no_profile_or_a_newer_one_is_refused() throws Exception {
        Path file = folder.resolve("profile.json");
        Files.writeString(file, "{\"version\":2}");
        assertThatThrownBy(() -> ImportProfile.FILE.read(file)).hasMessageContaining("newer version");
        Files.writeString(file, "{\"version\":1");
        assertThatThrownBy(() -> ImportProfile.FILE.read(file)).hasMessageContaining("no import profile, or damaged");
        Files.writeString(file, "{\"version\":1}");
        assertThatThrownBy(() -> ImportProfile.FILE.read(file)).hasMessageContaining("no import profile, or damaged");
    }
}
