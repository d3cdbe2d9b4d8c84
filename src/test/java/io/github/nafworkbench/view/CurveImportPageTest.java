package io.github.nafworkbench.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.library.CurveSet;
import io.github.nafworkbench.curve.sample.ModelDevices;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.view.curvewindow.CurvePages;
import io.github.nafworkbench.workbench.Assignment;
import io.github.nafworkbench.workbench.NeuronId;
import io.github.nafworkbench.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CurveImportPageTest {
    @TempDir
    private Path folder;

    private Workbench workbench;
    private FxRobot robot;
    private Stage window;

    @Start
    void start(Stage stage) {
        robot = new FxRobot();
        window = stage;
        workbench = Bench.open();
        stage.setScene(MainPage.open(workbench, new Look()));
        stage.show();
    }

    private Project project() {
        return workbench.project().get();
    }

    private void open(String device, Assignment assignment) throws IOException {
        Path file =
                Files.writeString(folder.resolve(device), ModelDevices.files().get(device));
        robot.interact(() -> workbench.library().opening().open(file, assignment));
        Bench.until(() -> workbench.library().opening().shown().get().isPresent());
    }

    private void settled() {
        Bench.until(
                () -> workbench.library().opening().shown().get().orElseThrow().ready());
    }

    private void fire(String id) {
        robot.interact(() -> robot.lookup("#" + id).queryButton().fire());
    }

    private CurveSet set() {
        return project().library().sets().get(0);
    }

    @Test
    void the_inverter_sample_goes_to_all_neurons_in_one_undo_step() throws IOException {
        open("inverters.csv", Assignment.IN_ORDER);
        assertThat(robot.lookup("#found-curves").<TableView<?>>query().getItems())
                .hasSize(3);
        robot.type(KeyCode.ENTER);
        Bench.until(() -> project().library().sets().size() == 1);
        List<TabulatedCurve> curves = set().usable();
        assertThat(project().tuning().drawn().curve(0, 1)).isEqualTo(curves.get(1));
        assertThat(curves.get(1).slope(0)).isCloseTo(-1, within(0.05));
        robot.interact(workbench::undo);
        assertThat(project().tuning().drawn().curve(0, 1)).isEqualTo(AnalyticCurve.TANH);
        assertThat(project().library().sets()).isEmpty();
    }

    @Test
    void a_curve_is_left_by_the_keyboard_and_escape_gives_all_up() throws IOException {
        open("inverters.csv", Assignment.NONE);
        robot.interact(() -> {
            TableView<?> curves = robot.lookup("#found-curves").<TableView<?>>query();
            curves.requestFocus();
            curves.getSelectionModel().select(1);
        });
        robot.type(KeyCode.SPACE);
        settled();
        assertThat(robot.lookup("#curve-import-sentence").queryLabeled().getText())
                .startsWith("2 curves of 3 will be taken");
        robot.type(KeyCode.ESCAPE);
        assertThat(workbench.library().opening().shown().get()).isEmpty();
        assertThat(project().library().sets()).isEmpty();
    }

    @Test
    void compliance_is_told_and_another_separator_can_be_taken_back() throws IOException {
        open("diodes.csv", Assignment.NONE);
        List<?> remarks = robot.lookup("#curve-remarks").<ListView<?>>query().getItems();
        assertThat(remarks).anySatisfy(r -> assertThat(r.toString()).contains("compliance of the settings"));
        robot.interact(() -> robot.lookup("#curve-separator")
                .<ComboBox<?>>query()
                .getSelectionModel()
                .select(2));
        Bench.until(() -> !workbench
                .library()
                .opening()
                .shown()
                .get()
                .orElseThrow()
                .trouble()
                .get()
                .isEmpty());
        assertThat(robot.lookup("#curve-import-take").queryButton().isDisabled())
                .isTrue();
        fire("curve-import-back");
        settled();
        fire("curve-import-take");
        assertThat(set().curves()).hasSize(8);
    }

    @Test
    void the_map_is_typed_in_the_files_unit_and_undone() throws IOException {
        open("differential-pairs.txt", Assignment.NONE);
        fire("curve-import-take");
        CurvePages pages = new CurvePages(workbench, new Look());
        robot.interact(() -> {
            window.setScene(new Scene(pages, 1200, 700));
            pages.open("library");
        });
        double before = set().mapping().map().xScale();
        TextField scale = robot.lookup("#map-x-scale").queryAs(TextField.class);
        assertThat(Double.parseDouble(scale.getText()) / 1000).isCloseTo(before, within(1e-6));
        robot.interact(() -> {
            scale.requestFocus();
            scale.setText("100");
        });
        robot.type(KeyCode.ENTER);
        Bench.until(() -> set().mapping().map().xScale() == 0.1);
        assertThat(set().usable().get(0).slope(0)).isCloseTo(0.1 / before, within(0.2));
        robot.interact(workbench::undo);
        assertThat(set().mapping().map().xScale()).isEqualTo(before);
    }

    @Test
    void a_chosen_curve_goes_to_the_selected_neuron_and_a_chip_keeps_all() throws IOException {
        open("differential-pairs.txt", Assignment.NONE);
        fire("curve-import-take");
        CurvePages pages = new CurvePages(workbench, new Look());
        robot.interact(() -> {
            window.setScene(new Scene(pages, 1200, 700));
            pages.open("library");
            workbench.selected().set(Optional.of(new NeuronId(0, 2)));
            robot.lookup("#library-curves")
                    .<TableView<?>>query()
                    .getSelectionModel()
                    .select(3);
        });
        fire("give-selected");
        assertThat(project().tuning().drawn().curve(0, 2))
                .isEqualTo(set().curves().get(3).curve().orElseThrow());
        robot.interact(() -> pages.open("chips"));
        robot.interact(() -> robot.lookup("#chip-name").queryTextInputControl().setText("mine"));
        fire("keep-chip");
        assertThat(project().chips()).singleElement().satisfies(chip -> assertThat(chip.name())
                .isEqualTo("mine"));
        Bench.until(() -> workbench
                .library()
                .chipErrors()
                .answer()
                .get()
                .filter(e -> e.size() == 2)
                .isPresent());
        robot.interact(() -> workbench.library().assign(set(), Assignment.IN_ORDER));
        robot.interact(() -> {
            TableView<?> chips = robot.lookup("#chips").<TableView<?>>query();
            chips.getSelectionModel().clearAndSelect(1);
        });
        fire("use-chip");
        assertThat(project().tuning().drawn().curve(0, 0)).isEqualTo(AnalyticCurve.TANH);
        fire("remove-chip");
        assertThat(project().chips()).isEmpty();
    }

    @Test
    void a_population_is_fitted_and_more_devices_are_made_like_it() throws IOException {
        open("differential-pairs.txt", Assignment.NONE);
        fire("curve-import-take");
        CurvePages pages = new CurvePages(workbench, new Look());
        robot.interact(() -> {
            window.setScene(new Scene(pages, 1300, 760));
            pages.open("population");
        });
        Bench.until(() ->
                workbench.library().population().population().answer().get().isPresent());
        assertThat(robot.lookup("#population-curves").<TableView<?>>query().getItems())
                .hasSize(set().curves().size());
        robot.interact(() -> {
            TextField count = robot.lookup("#generate-count").queryAs(TextField.class);
            count.requestFocus();
            count.setText("30");
        });
        robot.type(KeyCode.ENTER);
        fire("generate");
        Bench.until(() -> project().library().sets().size() == 2);
        CurveSet made = project().library().sets().get(1);
        assertThat(made.name()).isEqualTo("30 like differential-pairs.txt");
        assertThat(made.usable()).hasSize(30);
        assertThat(robot.lookup("sd").tryQuery()).isPresent();
        assertThat(workbench
                        .library()
                        .population()
                        .generation()
                        .answer()
                        .get()
                        .orElseThrow()
                        .check()
                        .generated())
                .isEqualTo(30);
        robot.interact(workbench::undo);
        assertThat(project().library().sets()).hasSize(1);
    }

    @Test
    void curves_go_to_all_neurons_at_random_or_where_they_do_least_harm() throws IOException {
        open("differential-pairs.txt", Assignment.RANDOM);
        fire("curve-import-take");
        List<?> random = project().tuning().drawn().layers().get(0);
        assertThat(random).doesNotHaveDuplicates().isNotEqualTo(set().usable().subList(0, random.size()));
        robot.interact(workbench::run);
        Bench.until(() -> workbench
                .training()
                .get()
                .filter(t -> t.epochs() > 0 && !t.state().running())
                .isPresent());
        robot.interact(() -> workbench.library().assign(set(), Assignment.MATCHED));
        Bench.until(() -> !project().tuning().drawn().layers().get(0).equals(random));
        assertThat(project().tuning().drawn().layers().get(0)).doesNotHaveDuplicates();
    }
}
