package io.github.nafworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.feature.DatasetChoice;
import io.github.nafworkbench.data.reading.ColumnChoice;
import io.github.nafworkbench.data.reading.ImportChoices;
import io.github.nafworkbench.data.reading.MissingValues;
import io.github.nafworkbench.data.reading.Role;
import io.github.nafworkbench.data.reading.RowsLeftOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableOpeningTest {
    private static final String PLAIN = "u,v,w\n1,2,7\n2,1,3\n3,4,8\n4,2,1\n5,1,4\n6,3,9\n";
    private static final String TEXT_IN_NUMBERS = "u,v,w\n1,2,7\n2,1,3\n3,much,8\n4,2,1\n5,1,4\n6,3,9\n7,3,2\n";

    @TempDir
    private Path folder;

    private final HandCrank.Line ui = new HandCrank.Line();
    private final HandCrank.Line files = new HandCrank.Line();
    private final HandCrank.Line studies = new HandCrank.Line();
    private final List<TableImport.Outcome> opened = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private TableOpening opening;

    @BeforeEach
    void start() {
        opening = opening(new ImportProfiles(folder.resolve("profiles")));
    }

    private TableOpening opening(ImportProfiles profiles) {
        return new TableOpening(new Threads(ui, files, files, files, studies), profiles, opened::add, told::add);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void settle() {
        while (ui.waiting() + files.waiting() + studies.waiting() > 0) {
            files.finish();
            studies.finish();
            ui.finish();
        }
    }

    private TableImport shown() {
        return opening.shown().get().orElseThrow();
    }

    private TableImport.Outcome only() {
        assertThat(opened).hasSize(1);
        return opened.get(0);
    }

    @Test
    void a_file_with_nothing_to_decide_opens_at_once() throws IOException {
        opening.open(file("plain.csv", PLAIN), DatasetChoice.AUTOMATIC);
        assertThat(opening.reading().get()).map(TableImport::name).contains("plain.csv");
        settle();
        assertThat(opening.reading().get()).isEmpty();
        assertThat(opening.shown().get()).isEmpty();
        assertThat(only().data().orElseThrow().dataset().targetName()).isEqualTo("w");
        assertThat(opening.of(only().reading().table())).contains(only());
    }

    @Test
    void a_file_with_problems_is_shown_first_and_opens_when_accepted() throws IOException {
        opening.open(file("text.csv", TEXT_IN_NUMBERS), DatasetChoice.AUTOMATIC);
        settle();
        assertThat(opened).isEmpty();
        assertThat(shown().outcome().get().orElseThrow().reading().problems().count())
                .isEqualTo(1);
        opening.accept();
        assertThat(only().reading().named(Role.INPUT)).containsExactly("u");
        assertThat(opening.shown().get()).isEmpty();
    }

    @Test
    void a_file_of_which_rows_have_no_target_is_shown_first_with_their_count() throws IOException {
        opening.open(file("gaps.csv", "x,band_gap\n1,5\n2,\n9,7\n2,8\n4,9\n5,1\n3,4\n1,3\n"), DatasetChoice.AUTOMATIC);
        settle();
        assertThat(shown().outcome().get().orElseThrow().reading().leftOut())
                .containsExactly(new RowsLeftOut(1, "a missing target"));
        opening.accept();
        settle();
        assertThat(only().data().orElseThrow().dataset().rows()).isEqualTo(7);
    }

    @Test
    void a_file_that_no_network_can_learn_is_shown_with_the_reason_and_cannot_be_accepted() throws IOException {
        opening.open(file("one.csv", "u\n1\n2\n3\n4\n5\n6\n"), DatasetChoice.AUTOMATIC);
        settle();
        assertThat(shown().outcome().get().orElseThrow().refusal())
                .startsWith("one.csv: has no column that can be an input");
        assertThat(shown().ready()).isFalse();
        opening.accept();
        assertThat(opened).isEmpty();
        assertThat(opening.shown().get()).isPresent();
    }

    @Test
    void a_file_that_cannot_be_read_is_told() {
        opening.open(folder.resolve("gone.csv"), DatasetChoice.AUTOMATIC);
        settle();
        assertThat(told).singleElement().asString().startsWith("gone.csv: does not exist");
        assertThat(opening.reading().get()).isEmpty();
    }

    @Test
    void what_is_given_up_while_it_is_read_opens_nothing() throws IOException {
        opening.open(file("plain.csv", PLAIN), DatasetChoice.AUTOMATIC);
        opening.giveUp();
        settle();
        assertThat(opened).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void the_newest_of_two_files_opens() throws IOException {
        opening.open(file("first.csv", PLAIN), DatasetChoice.AUTOMATIC);
        opening.open(file("second.csv", PLAIN), DatasetChoice.AUTOMATIC);
        settle();
        assertThat(only().reading().table().name()).isEqualTo("second.csv");
    }

    @Test
    void options_change_what_is_open_and_giving_them_up_changes_nothing() throws IOException {
        opening.open(file("plain.csv", PLAIN), DatasetChoice.AUTOMATIC);
        settle();
        opening.options();
        shown().choose(c -> c.withColumn("u", ColumnChoice.DETECT.withRole(Role.TARGET)));
        opening.giveUp();
        settle();
        assertThat(opening.of(only().reading().table())).contains(only());
        opening.options();
        assertThat(shown().choices().get()).isEqualTo(ImportChoices.DETECT);
        shown().choose(c -> c.withColumn("u", ColumnChoice.DETECT.withRole(Role.TARGET)));
        assertThat(shown().ready()).isFalse();
        settle();
        opening.accept();
        assertThat(opened).hasSize(2);
        assertThat(opened.get(1).data().orElseThrow().dataset().targetName()).isEqualTo("u");
    }

    @Test
    void accepted_choices_are_used_for_the_next_file_of_the_same_columns() throws IOException {
        opening.open(file("text.csv", TEXT_IN_NUMBERS), DatasetChoice.AUTOMATIC);
        settle();
        ImportChoices chosen = ImportChoices.DETECT
                .with(MissingValues.DROP_ROWS)
                .withColumn("u", ColumnChoice.DETECT.withRole(Role.TARGET));
        shown().choose(c -> chosen);
        settle();
        opening.accept();
        settle();
        TableOpening next = opening(new ImportProfiles(folder.resolve("profiles")));
        next.open(file("next.csv", PLAIN), DatasetChoice.AUTOMATIC);
        settle();
        assertThat(opened).hasSize(2);
        assertThat(opened.get(1).remembered()).isTrue();
        assertThat(opened.get(1).reading().choices()).isEqualTo(chosen);
        assertThat(opened.get(1).data().orElseThrow().dataset().targetName()).isEqualTo("u");
        next.open(file("other.csv", PLAIN.replace("u,v", "u,x")), DatasetChoice.AUTOMATIC);
        settle();
        assertThat(opened.get(2).remembered()).isFalse();
    }

    @Test
    void to_detect_everything_again_is_to_forget() throws IOException {
        opening.open(file("plain.csv", PLAIN), DatasetChoice.AUTOMATIC);
        settle();
        opening.options();
        shown().choose(c -> c.with(MissingValues.MEDIAN));
        settle();
        opening.accept();
        settle();
        assertThat(profiles()).isEqualTo(1);
        opening.options();
        shown().choose(c -> ImportChoices.DETECT);
        settle();
        opening.accept();
        settle();
        assertThat(profiles()).isZero();
    }

    private long profiles() throws IOException {
        try (Stream<Path> kept = Files.list(folder.resolve("profiles"))) {
            return kept.count();
        }
    }

    @Test
    void a_damaged_profile_or_one_that_does_not_fit_the_file_leaves_it_as_detected() throws IOException {
        opening.open(file("plain.csv", PLAIN), DatasetChoice.AUTOMATIC);
        settle();
        opening.options();
        shown().choose(c -> c.with(MissingValues.REFUSE));
        settle();
        opening.accept();
        settle();
        opening.open(file("gap.csv", PLAIN.replace("4,2,1", "4,,1")), DatasetChoice.AUTOMATIC);
        settle();
        assertThat(opened.get(2).remembered()).isFalse();
        try (Stream<Path> kept = Files.list(folder.resolve("profiles"))) {
            Files.writeString(kept.findFirst().orElseThrow(), "{");
        }
        opening.open(file("again.csv", PLAIN), DatasetChoice.AUTOMATIC);
        settle();
        assertThat(opened.get(3).remembered()).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_told_and_the_table_is_open() throws IOException {
        TableOpening blocked = opening(new ImportProfiles(file("no-folder", "")));
        blocked.open(file("plain.csv", PLAIN), DatasetChoice.AUTOMATIC);
        settle();
        blocked.options();
        blocked.shown().get().orElseThrow().choose(c -> c.with(MissingValues.MEDIAN));
        settle();
        blocked.accept();
        settle();
        assertThat(opened).hasSize(2);
        assertThat(told).singleElement().asString().contains("the import options are not remembered");
    }
}
