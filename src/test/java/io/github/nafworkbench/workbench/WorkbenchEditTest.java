package io.github.nafworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.reading.ColumnChoice;
import io.github.nafworkbench.data.reading.MissingValues;
import io.github.nafworkbench.data.reading.Role;
import io.github.nafworkbench.data.split.GroupedSplit;
import io.github.nafworkbench.data.split.RandomSplit;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.training.TrainingSnapshot.State;
import io.github.nafworkbench.workbench.Notice.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchEditTest {
    private static final String CURVES = "x,one,two\n-2,-1,-0.5\n-1,-0.8,-0.4\n1,0.8,0.4\n2,1,0.5\n";

    @TempDir
    private Path folder;

    private final HandCrank crank = new HandCrank(Cells.project()).settle();
    private final Workbench workbench = crank.workbench;

    private Project project() {
        return workbench.project().get();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void a_slider_drag_is_one_undo_step_which_restores_noise_and_run() {
        workbench.tune(new Object(), t -> t.withShape(0.05));
        Project before = project();
        Object drag = new Object();
        for (int i = 1; i <= 50; i++) {
            double level = 0.01 * i;
            workbench.tune(drag, t -> t.withNoise(t.noise().with(NoiseKind.ADDITIVE, level)));
        }
        crank.settle();
        assertThat(workbench.evaluation().get().orElseThrow().tuning().noise().additive())
                .isEqualTo(0.5);
        workbench.undo();
        workbench.run();
        crank.settle();
        assertThat(project()).isEqualTo(before);
        assertThat(workbench.evaluation().get().orElseThrow().tuning()).isEqualTo(before.tuning());
        assertThat(workbench.training().get().orElseThrow().run()).isEqualTo(1);
        workbench.undo();
        assertThat(project()).isEqualTo(Cells.project());
        workbench.redo();
        workbench.redo();
        assertThat(project().tuning().noise().additive()).isEqualTo(0.5);
    }

    @Test
    void undo_gives_the_trainer_its_old_noise_back() {
        workbench.tune(new Object(), t -> t.withNoise(t.noise().with(NoiseKind.ADDITIVE, 0.3)));
        workbench.undo();
        workbench.run();
        crank.settle();
        double[] noisy = workbench.training().get().orElseThrow().trace().noisy();
        assertThat(noisy).hasSize(7).containsOnly(Double.NaN);
    }

    @Test
    void an_equal_edit_makes_no_step_and_no_work() {
        workbench.tune(new Object(), t -> t.withNoise(t.noise().with(NoiseKind.ADDITIVE, 0)));
        workbench.experiment(e -> e.withTrainingSeed(e.trainingSeed()));
        assertThat(crank.trainer.waiting() + crank.evaluator.waiting() + crank.ui.waiting())
                .isZero();
        workbench.undo();
        assertThat(project()).isEqualTo(Cells.project());
        assertThat(crank.trainer.waiting()).isZero();
    }

    @Test
    void undo_of_an_experiment_starts_a_run_of_the_old_one() {
        workbench.experiment(e -> e.withTrainingSeed(5));
        crank.settle();
        workbench.undo();
        crank.settle();
        assertThat(workbench.training().get().orElseThrow().run()).isEqualTo(3);
        assertThat(workbench.training().get().orElseThrow().trained())
                .isEqualTo(Cells.experiment().initialNetwork());
    }

    @Test
    void the_selection_is_dropped_when_its_neuron_is_gone() {
        workbench.selected().set(Optional.of(new NeuronId(0, 2)));
        workbench.experiment(e -> e.withNeurons(List.of(4), AnalyticCurve.TANH));
        assertThat(workbench.selected().get()).contains(new NeuronId(0, 2));
        workbench.experiment(e -> e.withNeurons(List.of(2), AnalyticCurve.TANH));
        assertThat(workbench.selected().get()).isEmpty();
        crank.settle();
        assertThat(workbench.evaluation().get().orElseThrow().netInputs()).isEmpty();
    }

    @Test
    void a_table_is_read_in_the_background_and_its_last_usable_column_is_the_target() throws IOException {
        workbench.open(file("other.csv", "u,v,w,k\n1,2,3,9\n2,1,5,9\n3,4,1,9\n4,2,2,9\n5,1,,9\n6,3,1,9\n"));
        assertThat(workbench.working().get()).isEqualTo("Reading other.csv");
        assertThat(project()).isEqualTo(Cells.project());
        crank.settle();
        assertThat(workbench.working().get()).isEmpty();
        assertThat(workbench.notices().all()).singleElement().satisfies(notice -> {
            assertThat(notice.place()).isEqualTo(Place.DATA);
            assertThat(notice.sentence())
                    .startsWith("other.csv: columns left out of the inputs: "
                            + "w (empty on line 6), k (the same value everywhere).");
        });
        assertThat(project().table().name()).isEqualTo("other.csv");
        assertThat(project().experiment().dataset().targetName()).isEqualTo("v");
        assertThat(workbench.training().get().orElseThrow().state()).isEqualTo(State.READY);
        workbench.undo();
        assertThat(project()).isEqualTo(Cells.project());
    }

    @Test
    void a_column_of_groups_splits_the_rows_by_whole_groups() throws IOException {
        workbench.open(file("lots.csv", "lot,v,w\na,1,2\na,2,3\nb,3,1\nb,4,5\nc,5,9\nc,6,1\nd,7,2\nd,8,4\n"));
        crank.settle();
        workbench.opening().options();
        TableImport shown = workbench.opening().shown().get().orElseThrow();
        shown.choose(c -> c.withColumn("lot", ColumnChoice.DETECT.withRole(Role.GROUP)));
        crank.settle();
        workbench.opening().accept();
        crank.settle();
        assertThat(project().experiment().split()).isInstanceOf(GroupedSplit.class);
        assertThat(project().experiment().split().sentence()).contains("whole groups of lot");
        workbench.undo();
        assertThat(project().experiment().split()).isInstanceOf(RandomSplit.class);
    }

    @Test
    void inputs_with_gaps_to_be_filled_can_be_chosen_later_too() throws IOException {
        workbench.open(file("gaps.csv", "u,v,w\n1,2,3\n2,,5\n3,4,1\n4,2,2\n5,1,7\n6,3,1\n"));
        crank.settle();
        workbench.opening().options();
        workbench.opening().shown().get().orElseThrow().choose(c -> c.with(MissingValues.MEDIAN));
        crank.settle();
        workbench.opening().accept();
        crank.settle();
        workbench.choose("u", List.of());
        assertThat(project().experiment().dataset().inputs())
                .extracting(Column.Numbers::name)
                .containsExactly("v", "w");
        workbench.choose("w", List.of("v"));
        crank.settle();
        assertThat(workbench.notices().all()).isEmpty();
        assertThat(workbench.training().get()).isPresent();
    }

    @Test
    void noise_and_curves_that_a_new_table_sets_back_are_told_and_come_back_by_undo() throws IOException {
        workbench.tune(new Object(), t -> t.withShape(0.1));
        Project tuned = project();
        workbench.open(file("other.csv", "u,v\n1,2\n2,1\n3,4\n4,2\n5,1\n6,3\n"));
        crank.settle();
        assertThat(workbench.notices().all()).singleElement().satisfies(notice -> assertThat(notice.sentence())
                .startsWith("Noise and curves were set back"));
        workbench.undo();
        assertThat(project()).isEqualTo(tuned);
    }

    @Test
    void a_file_that_is_no_table_is_told_and_what_was_open_stays_open() throws IOException {
        workbench.open(file("notes.csv", "only,words\nin,here\n"));
        crank.settle();
        assertThat(project()).isEqualTo(Cells.project());
        assertThat(workbench.working().get()).isEmpty();
        assertThat(workbench.notices().all()).singleElement().satisfies(notice -> {
            assertThat(notice.place()).isEqualTo(Place.DATA);
            assertThat(notice.sentence()).startsWith("notes.csv: has no numeric column");
        });
        workbench.open(folder.resolve("gone.csv"));
        crank.settle();
        assertThat(workbench.notices().all()).singleElement().satisfies(notice -> assertThat(notice.sentence())
                .startsWith("gone.csv: does not exist"));
    }

    @Test
    void a_choice_of_columns_that_cannot_be_is_told_and_changes_nothing() {
        workbench.choose("y", List.of("a", "y"));
        assertThat(workbench.notices().all()).singleElement().satisfies(notice -> assertThat(notice.sentence())
                .startsWith("cells.csv, column y: is the target"));
        assertThat(project()).isEqualTo(Cells.project());
        workbench.choose("y", List.of("b"));
        assertThat(workbench.notices().all()).isEmpty();
        assertThat(project().experiment().dataset().inputs()).hasSize(1);
    }

    private void take(Path curves, Assignment assignment) {
        workbench.library().opening().open(curves, assignment);
        crank.settle();
        workbench.library().opening().accept();
        crank.settle();
    }

    @Test
    void imported_curves_go_to_one_neuron_or_in_turn_to_all() throws Exception {
        Path curves = file("chip.csv", CURVES);
        workbench.selected().set(Optional.of(new NeuronId(0, 1)));
        take(curves, Assignment.SELECTED);
        List<TabulatedCurve> read = project().library().sets().get(0).usable();
        assertThat(read).hasSize(2);
        assertThat(project().tuning().drawn())
                .isEqualTo(Cells.experiment().idealCurves().with(0, 1, read.get(0)));
        take(curves, Assignment.IN_ORDER);
        assertThat(project().tuning().drawn())
                .isEqualTo(Curves.inTurn(Cells.experiment().topology(), read));
        assertThat(workbench.training().get().orElseThrow().run()).isEqualTo(1);
    }

    @Test
    void a_bad_curve_file_is_told_and_changes_nothing() throws IOException {
        take(file("bad.csv", "x,y\na,b\n"), Assignment.IN_ORDER);
        assertThat(project()).isEqualTo(Cells.project());
        assertThat(workbench.notices().all()).singleElement().satisfies(notice -> {
            assertThat(notice.place()).isEqualTo(Place.CURVE);
            assertThat(notice.sentence()).startsWith("bad.csv: has no block of numbers");
        });
    }

    @Test
    void a_curve_for_a_neuron_that_is_gone_by_then_changes_nothing() throws IOException {
        workbench.selected().set(Optional.of(new NeuronId(0, 2)));
        workbench.library().opening().open(file("chip.csv", CURVES), Assignment.SELECTED);
        crank.settle();
        workbench.experiment(e -> e.withNeurons(List.of(2), AnalyticCurve.TANH));
        Project narrower = project();
        workbench.library().opening().accept();
        crank.settle();
        assertThat(project().tuning()).isEqualTo(narrower.tuning());
        assertThat(workbench.working().get()).isEmpty();
    }
}
