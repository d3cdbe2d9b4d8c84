package io.github.nafworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.feature.DatasetChoice;
import io.github.nafworkbench.data.reading.ColumnChoice;
import io.github.nafworkbench.data.reading.ColumnType;
import io.github.nafworkbench.data.reading.Finding;
import io.github.nafworkbench.data.reading.ImportChoices;
import io.github.nafworkbench.data.reading.Reading;
import io.github.nafworkbench.data.reading.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableImportTest {
    private static final String TEXT =
            "lot;u;v;w\na;1,5;2;7\na;2,5;1;3\nb;3;4;8\nb;4;2;1\nc;5,5;1;4\nc;5,5;1;4\nd;6;3;9\n";

    @TempDir
    private Path folder;

    private final HandCrank.Line ui = new HandCrank.Line();
    private final HandCrank.Line files = new HandCrank.Line();
    private final HandCrank.Line studies = new HandCrank.Line();
    private TableImport read;

    @BeforeEach
    void read() throws IOException {
        Path file = Files.writeString(folder.resolve("lots.csv"), TEXT);
        read = new TableImport(
                file, DatasetChoice.AUTOMATIC, new Threads(ui, files, files, files, studies), ImportProfiles.NONE);
        read.read(() -> {});
        settle();
    }

    private void settle() {
        while (ui.waiting() + files.waiting() + studies.waiting() > 0) {
            files.finish();
            studies.finish();
            ui.finish();
        }
    }

    private Reading reading() {
        return read.outcome().get().orElseThrow().reading();
    }

    @Test
    void each_choice_reads_the_file_again() {
        assertThat(reading().finding(Finding.Subject.DECIMAL).orElseThrow().value())
                .isEqualTo(",");
        read.choose(c -> c.with(c.lines().withHeader(0)));
        assertThat(read.busy().get()).isTrue();
        settle();
        assertThat(reading().choices()).isEqualTo(read.choices().get());
        assertThat(reading().columns().get(1).name()).isEqualTo("column_2");
        read.choose(c -> c.detecting(Finding.Subject.HEADER));
        settle();
        assertThat(reading().columns().get(1).name()).isEqualTo("u");
    }

    @Test
    void of_choices_in_quick_succession_the_newest_is_read() {
        read.choose(c -> c.withColumn("u", ColumnChoice.DETECT.withRole(Role.TARGET)));
        read.choose(c -> c.withColumn("v", ColumnChoice.DETECT.withRole(Role.IGNORE)));
        settle();
        assertThat(reading().named(Role.TARGET)).containsExactly("u");
        assertThat(reading().named(Role.INPUT)).containsExactly("w");
    }

    @Test
    void a_choice_by_which_nothing_can_be_read_is_told_and_can_be_taken_back() {
        Reading before = reading();
        ImportChoices allText = read.choices()
                .get()
                .withColumn("u", ColumnChoice.DETECT.withType(ColumnType.TEXT))
                .withColumn("v", ColumnChoice.DETECT.withType(ColumnType.TEXT))
                .withColumn("w", ColumnChoice.DETECT.withType(ColumnType.TEXT));
        read.choose(c -> allText);
        settle();
        assertThat(read.trouble().get()).startsWith("lots.csv: has no numeric column");
        assertThat(read.ready()).isFalse();
        assertThat(reading()).isSameAs(before);
        read.takeBack();
        settle();
        assertThat(read.trouble().get()).isEmpty();
        assertThat(read.choices().get()).isEqualTo(ImportChoices.DETECT);
        assertThat(read.ready()).isTrue();
    }

    @Test
    void a_reading_that_is_stopped_leaves_the_choices_of_the_last_one() {
        read.choose(c -> c.withMissingMarks(java.util.Set.of("9")));
        read.takeBack();
        assertThat(read.choices().get()).isEqualTo(ImportChoices.DETECT);
        settle();
        assertThat(reading().choices()).isEqualTo(ImportChoices.DETECT);
        assertThat(read.ready()).isTrue();
    }

    @Test
    void groups_come_with_the_data_and_must_be_one_column() {
        read.choose(c -> c.withColumn("lot", ColumnChoice.DETECT.withRole(Role.GROUP)));
        settle();
        assertThat(read.outcome()
                        .get()
                        .orElseThrow()
                        .data()
                        .orElseThrow()
                        .groups()
                        .orElseThrow()
                        .names())
                .containsExactly("a", "b", "c", "d");
        read.choose(c -> c.withColumn("u", ColumnChoice.DETECT.withRole(Role.GROUP)));
        settle();
        assertThat(read.outcome().get().orElseThrow().refusal())
                .isEqualTo("lots.csv: has more than one column chosen as group: lot, u. Choose one.");
        assertThat(read.ready()).isFalse();
    }

    @Test
    void the_table_is_looked_through_while_it_is_watched() {
        assertThat(read.survey().get()).isEmpty();
        read.watch(true);
        settle();
        assertThat(read.survey().get().orElseThrow().repeatedRows()).isEqualTo(1);
        read.choose(c -> c.with(io.github.nafworkbench.data.reading.RepeatedRows.DROP));
        settle();
        assertThat(read.survey().get().orElseThrow().repeatedRows()).isZero();
        read.watch(false);
        assertThat(read.survey().get()).isEmpty();
    }
}
