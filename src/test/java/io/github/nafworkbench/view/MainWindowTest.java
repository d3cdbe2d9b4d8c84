package io.github.nafworkbench.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.training.NoiseLevels;
import io.github.nafworkbench.training.TrainedLayers;
import io.github.nafworkbench.training.Training;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    private Workbench workbench;
    private Look look;
    private Scene scene;
    private MainPage page;

    @Start
    void start(Stage stage) {
        workbench = Bench.open();
        workbench.experiment(e -> e.with(e.training().withEpochs(30)));
        look = new Look();
        scene = MainPage.open(workbench, look);
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
    }

    @BeforeEach
    void wait_until_prepared(FxRobot robot) {
        page = new MainPage(robot, scene);
        Bench.until(() -> workbench.training().get().isPresent());
        page.away();
    }

    private TrainingSnapshot training() {
        return workbench.training().get().orElseThrow();
    }

    private void train() {
        page.press(KeyCode.SPACE);
        Bench.until(() -> training().epochs() > 0 && !training().state().running());
    }

    @Test
    void a_table_of_molecules_alone_opens_with_inputs_made_of_them(FxRobot robot, @TempDir Path folder)
            throws IOException {
        StringBuilder text = new StringBuilder("smiles,y (eV),other\n");
        for (int carbons = 1; carbons <= 12; carbons++) {
            text.append("C".repeat(carbons))
                    .append("O,")
                    .append(carbons)
                    .append(".5,0.")
                    .append(carbons)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("alcohols.csv"), text + "C1CC,2.5,0.3\n");
        robot.interact(() -> workbench.open(file));
        Bench.until(() -> workbench.project().get().table().name().equals("alcohols.csv"));
        assertThat(page.notices())
                .singleElement()
                .asString()
                .contains("inputs were made of what its cells mean (features smiles: ")
                .contains("Left out: 1 row, alcohols.csv, line 14, column smiles: 'C1CC' is no molecule");
        assertThat(inputs()).contains("atoms_C", "bonds_C-H").doesNotContain("other");

        robot.interact(() -> workbench.choose("y", List.of()));
        assertThat(inputs()).contains("atoms_C").doesNotContain("other");
        assertThat(workbench.project().get().experiment().dataset().features()).containsExactly("smiles");
    }

    @Test
    void dragging_a_slider_is_one_undo_step_and_keeps_the_training() {
        train();
        int epochs = training().epochs();
        Project before = workbench.project().get();

        page.drag("additive", 0.1, 0.7);
        assertThat(workbench.project().get().tuning().noise().additive()).isBetween(0.005, 0.1);

        page.away().press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workbench.project().get()).isEqualTo(before);
        assertThat(training().epochs()).isEqualTo(epochs);
    }

    @Test
    void a_level_can_be_typed_and_a_wrong_one_leaves_the_old() {
        page.type("additive", "0.5%");
        assertThat(workbench.project().get().tuning().noise().additive()).isEqualTo(0.01);
        double below = page.track("relative").localToScene(0, 0).getY();
        page.type("additive", "much");
        assertThat(workbench.project().get().tuning().noise().additive()).isEqualTo(0.01);
        assertThat(below("additive")).contains("'much' is not a level");
        assertThat(page.track("relative").localToScene(0, 0).getY()).isEqualTo(below);
        page.press(KeyCode.ESCAPE);
        assertThat(below("additive")).matches("(.* dB · .* bit)?");
    }

    @Test
    void the_sentence_on_a_wrong_level_goes_when_the_field_is_left_or_a_value_is_shown(FxRobot robot) {
        page.type("additive", "much");
        assertThat(below("additive")).contains("'much' is not a level");
        page.away();
        assertThat(below("additive")).matches("(.* dB · .* bit)?");
        page.type("additive", "much");
        robot.interact(() -> workbench.tune(new Object(), t -> t.withChip(9)));
        assertThat(below("additive")).matches("(.* dB · .* bit)?");
    }

    @Test
    void the_space_bar_runs_after_a_click_on_an_empty_place(FxRobot robot) {
        Node pane = page.find("#noisy-error", Node.class);
        robot.clickOn(pane);
        page.press(KeyCode.SPACE);
        Bench.until(() -> training().epochs() > 0);
    }

    @Test
    void the_space_bar_is_typed_in_a_field_and_presses_a_button_reached_by_tab(FxRobot robot) {
        page.type("additive", "1 % FS");
        page.click("settings");
        page.press(KeyCode.ESCAPE);
        robot.interact(() -> page.find("#theme", Node.class).requestFocus());
        page.press(KeyCode.TAB);
        page.press(KeyCode.SHIFT, KeyCode.TAB);
        page.press(KeyCode.SPACE);
        assertThat(look.dark().get()).isTrue();
        assertThat(training().epochs()).isZero();
    }

    @Test
    void the_columns_left_out_are_named(@TempDir Path folder, FxRobot robot) throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.csv"), "no,name,V,I\n1,a,0,3\n2,b,1,1\n3,c,2,4\n4,d,3,1\n5,e,4,5\n6,f,5,9\n");
        robot.interact(() -> workbench.open(file));
        Bench.until(() -> workbench.project().get().table().name().equals("own.csv"));
        assertThat(inputs()).containsExactly("V");
        assertThat(page.text("left-out")).isEqualTo("Left out: no (row numbers), name (text)");
    }

    private String below(String slider) {
        return page.find("#" + slider + " > .note", Labeled.class).getText();
    }

    @Test
    void a_double_click_turns_a_slider_off(FxRobot robot) {
        page.type("relative", "5 %");
        robot.doubleClickOn(page.track("relative"));
        assertThat(workbench.project().get().tuning().noise().multiplicative()).isZero();
    }

    @Test
    void arrows_move_a_focused_slider(FxRobot robot) {
        robot.interact(() -> page.track("dispersion").requestFocus());
        page.press(KeyCode.RIGHT);
        double least = workbench.project().get().tuning().dispersion().shape();
        page.press(KeyCode.RIGHT);
        assertThat(workbench.project().get().tuning().dispersion().shape()).isGreaterThan(least);
        page.press(KeyCode.HOME);
        assertThat(workbench.project().get().tuning().dispersion().shape()).isZero();
    }

    @Test
    void opening_a_bad_file_shows_a_notice_and_leaves_the_data(@TempDir Path folder, FxRobot robot) throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "only,words\nin,here\n");
        Project before = workbench.project().get();
        robot.interact(() -> workbench.open(bad));
        Bench.until(() -> !workbench.notices().all().isEmpty());
        assertThat(page.notices()).singleElement().asString().contains("bad.csv");
        assertThat(workbench.project().get()).isEqualTo(before);
        robot.clickOn(".notice-close");
        assertThat(page.notices()).isEmpty();
    }

    @Test
    void another_target_starts_a_new_run() {
        train();
        page.choose("target", "x (m)");
        Bench.until(() -> workbench.training().get().isPresent());
        assertThat(workbench.project().get().experiment().dataset().targetName())
                .isEqualTo("x");
        assertThat(training().epochs()).isZero();
        assertThat(page.text("status")).contains("not trained yet");
    }

    @Test
    void keys_run_retrain_and_draw_a_new_chip() {
        assertThat(page.disabled("retrain")).isTrue();
        train();
        assertThat(page.disabled("retrain")).isFalse();
        page.press(KeyCode.N);
        assertThat(workbench.project().get().tuning().chip()).isEqualTo(2);
        page.press(KeyCode.R);
        Bench.until(
                () -> training().retrained().isPresent() && !training().state().running());
        assertThat(training().retrainedEpochs()).isPositive();
    }

    @Test
    void undo_and_redo_are_enabled_only_when_there_is_a_step() {
        page.click("undo");
        assertThat(page.disabled("undo")).isTrue();
        assertThat(page.disabled("redo")).isFalse();
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(page.disabled("redo")).isTrue();
        assertThat(page.disabled("undo")).isFalse();
    }

    @Test
    void more_settings_of_training_are_behind_a_button(FxRobot robot) {
        page.click("settings");
        assertThat(page.has("#more-fields")).isFalse();
        page.click("more-settings");
        robot.doubleClickOn("#restarts").write("3\n");
        robot.doubleClickOn("#validation").write("0.2\n");
        robot.doubleClickOn("#penalty-additive").write("0.01\n");
        robot.doubleClickOn("#trained-layers").write("7\n");
        Training training = workbench.project().get().experiment().training();
        assertThat(training.restarts()).isEqualTo(3);
        assertThat(training.validation().share()).isEqualTo(0.2);
        assertThat(training.penalty()).isEqualTo(new NoiseLevels(0.01, 0));
        assertThat(training.layers()).isEqualTo(TrainedLayers.ALL);
        assertThat(robot.lookup(".settings .trouble").queryAs(Labeled.class).getText())
                .contains("Trained layers 7", "from 1 to 2");
    }

    @Test
    void wrong_settings_are_refused_in_a_sentence(FxRobot robot) {
        page.click("settings");
        robot.doubleClickOn("#hidden").write("20, many\n");
        assertThat(workbench.project().get().experiment().hidden()).containsExactly(6);
        assertThat(robot.lookup(".settings .trouble").queryAs(Labeled.class).getText())
                .contains("many");
        robot.doubleClickOn("#hidden").write("8 4\n");
        assertThat(workbench.project().get().experiment().hidden()).containsExactly(8, 4);
        page.press(KeyCode.ESCAPE);
    }

    @Test
    void inputs_are_chosen_in_one_step(FxRobot robot) {
        page.click("choose");
        page.click("no-inputs");
        assertThat(page.disabled("use-inputs")).isTrue();
        page.click("all-inputs");
        robot.clickOn(robot.lookup("#input-choice .check-box").nth(0).<Node>query());
        page.click("use-inputs");
        assertThat(inputs()).containsExactly("y");
        page.away().press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(inputs()).containsExactly("x", "y");
    }

    private List<String> inputs() {
        return workbench.project().get().experiment().dataset().inputs().stream()
                .map(Column.Numbers::name)
                .toList();
    }

    @Test
    void the_space_bar_runs_after_a_click_on_another_button() {
        page.click("theme");
        page.press(KeyCode.SPACE);
        Bench.until(() -> training().epochs() > 0);
        assertThat(look.dark().get()).isTrue();
    }

    @Test
    void the_theme_toggles() {
        page.click("theme");
        assertThat(look.dark().get()).isTrue();
        assertThat(scene.getUserAgentStylesheet()).contains("dark");
        assertThat(scene.getFill()).isEqualTo(Palette.DARK.ground());
        page.click("theme");
        assertThat(scene.getUserAgentStylesheet()).contains("light");
    }

    @Test
    void help_opens_and_closes_by_key() {
        page.press(KeyCode.F1);
        assertThat(page.has("#help-page")).isTrue();
        page.press(KeyCode.ESCAPE);
        assertThat(page.has("#help-page")).isFalse();
    }

    @Test
    void every_control_has_a_name() {
        assertThat(page.controls()).hasSizeGreaterThan(15).allSatisfy(node -> assertThat(name(node))
                .as("name of %s", node)
                .isNotBlank());
    }

    private static String name(Node node) {
        String accessible = node.getAccessibleText();
        if (accessible != null) {
            return accessible;
        }
        return node instanceof Labeled labeled ? labeled.getText() : "";
    }
}
