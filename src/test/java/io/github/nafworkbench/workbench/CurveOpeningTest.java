package io.github.nafworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.Swing;
import io.github.nafworkbench.curve.library.CurveSet;
import io.github.nafworkbench.curve.measured.BranchChoice;
import io.github.nafworkbench.curve.measured.FileLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveOpeningTest {
    private static final String TWO =
            "# made by hand\nVIN (V),A (uA),B (uA)\n0,1,2\n1,2,3\n2,4,5\n3,8,6\n4,9,9\n5,9.5,9.6\n";

    @TempDir
    private Path folder;

    private final HandCrank.Line ui = new HandCrank.Line();
    private final HandCrank.Line files = new HandCrank.Line();
    private final List<CurveSet> taken = new ArrayList<>();
    private final List<Assignment> assigned = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private CurveOpening opening;

    @BeforeEach
    void start() {
        opening = opening();
    }

    private CurveOpening opening() {
        return new CurveOpening(
                new Threads(ui, files, files, files, files),
                new ImportProfiles(folder.resolve("profiles")),
                () -> Optional.of(new Swing(-1, 1)),
                (set, assignment) -> {
                    taken.add(set);
                    assigned.add(assignment);
                },
                told::add);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void settle() {
        while (ui.waiting() + files.waiting() > 0) {
            files.finish();
            ui.finish();
        }
    }

    private CurveImport shown() {
        return opening.shown().get().orElseThrow();
    }

    private CurveImport.Outcome outcome() {
        return shown().outcome().get().orElseThrow();
    }

    private void open(String name, String text) throws IOException {
        opening.open(file(name, text), Assignment.IN_ORDER);
        settle();
    }

    @Test
    void curves_are_shown_before_they_are_taken() throws IOException {
        opening.open(file("two.csv", TWO), Assignment.IN_ORDER);
        assertThat(opening.reading().get()).map(CurveImport::name).contains("two.csv");
        settle();
        assertThat(taken).isEmpty();
        assertThat(outcome().set().curves()).hasSize(2);
        assertThat(outcome().lines().stream().limit(3).map(FileLine::use))
                .containsExactly("setting", "names", "points");
        opening.accept();
        assertThat(taken).singleElement().satisfies(set -> {
            assertThat(set.name()).isEqualTo("two.csv");
            assertThat(set.usable()).hasSize(2);
            assertThat(set.sources().get(0).content()).isEqualTo(TWO.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
        assertThat(assigned).containsExactly(Assignment.IN_ORDER);
        assertThat(opening.shown().get()).isEmpty();
    }

    @Test
    void a_curve_that_is_not_wanted_is_left() throws IOException {
        open("two.csv", TWO);
        shown().choose(c -> c.taking(0, false));
        settle();
        opening.accept();
        assertThat(taken.get(0).curves()).singleElement().satisfies(c -> assertThat(c.name())
                .isEqualTo("B"));
    }

    @Test
    void without_any_curve_there_is_nothing_to_take() throws IOException {
        open("two.csv", TWO);
        shown().choose(c -> c.taking(0, false).taking(1, false));
        settle();
        assertThat(shown().ready()).isFalse();
        opening.accept();
        assertThat(taken).isEmpty();
    }

    @Test
    void other_rules_read_the_file_again_and_a_bad_one_can_be_taken_back() throws IOException {
        open("two.csv", TWO);
        shown().choose(c -> c.with(c.rules().withY(List.of("B"))));
        settle();
        assertThat(outcome().set().curves()).hasSize(1);
        shown().choose(c -> c.with(c.rules().withSeparator(Optional.of(';'))));
        settle();
        assertThat(shown().trouble().get()).startsWith("two.csv");
        assertThat(shown().ready()).isFalse();
        shown().takeBack();
        settle();
        assertThat(shown().trouble().get()).isEmpty();
        assertThat(outcome().set().curves()).hasSize(1);
    }

    @Test
    void another_mapping_does_not_read_the_file_again() throws IOException {
        open("two.csv", TWO);
        Files.delete(folder.resolve("two.csv"));
        shown().choose(c -> c.with(outcome().set().mapping().with(BranchChoice.BACKWARD)));
        settle();
        assertThat(shown().trouble().get()).isEmpty();
        assertThat(outcome().set().usable()).isEmpty();
    }

    @Test
    void rules_are_remembered_for_files_of_the_same_kind_until_all_is_detected_again() throws IOException {
        open("two.csv", TWO);
        shown().choose(c -> c.with(c.rules().withY(List.of("B"))));
        settle();
        opening.accept();
        settle();
        opening = opening();
        open("three.csv", TWO.replace("9.5", "9.7"));
        assertThat(outcome().remembered()).isTrue();
        assertThat(outcome().set().curves()).hasSize(1);
        shown().choose(c -> c.with(c.rules().withY(List.of())));
        settle();
        opening.accept();
        settle();
        open("four.csv", TWO);
        assertThat(outcome().remembered()).isFalse();
        assertThat(outcome().set().curves()).hasSize(2);
    }

    @Test
    void a_folder_gives_one_set_and_tells_the_file_that_cannot_be_read() throws IOException {
        Path devices = Files.createDirectory(folder.resolve("chips"));
        Files.writeString(devices.resolve("d_1.csv"), TWO);
        Files.writeString(devices.resolve("d_2.csv"), TWO);
        Files.writeString(devices.resolve("d_3.csv"), "nothing\n");
        opening.open(devices, Assignment.NONE);
        settle();
        assertThat(outcome().set().curves()).hasSize(4);
        assertThat(outcome().problems()).singleElement().satisfies(p -> assertThat(p.sentence())
                .startsWith("d_3.csv"));
        assertThat(outcome().set().curves().get(3).source()).isEqualTo(1);
    }

    @Test
    void a_file_without_curves_is_told_and_shows_nothing() throws IOException {
        open("bad.csv", "a,b\nc,d\n");
        assertThat(told).singleElement().asString().startsWith("bad.csv: has no block of numbers");
        assertThat(opening.shown().get()).isEmpty();
    }

    @Test
    void what_is_given_up_is_gone() throws IOException {
        opening.open(file("two.csv", TWO), Assignment.NONE);
        opening.giveUp();
        settle();
        assertThat(opening.shown().get()).isEmpty();
        assertThat(opening.reading().get()).isEmpty();
    }
}
