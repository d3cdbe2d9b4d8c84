package io.github.nafworkbench.view.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.view.Bench;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.workbench.Assignment;
import io.github.nafworkbench.workbench.NeuronId;
import io.github.nafworkbench.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CurvePaneTest {
    private static final NeuronId NEURON = new NeuronId(0, 2);

    private Workbench workbench;
    private CurvePage page;

    @Start
    void start(Stage stage) {
        workbench = Bench.open();
        CurvePane pane = new CurvePane(workbench, new Look(), () -> {}, () -> {});
        stage.setScene(Bench.scene(pane, 520, 320));
        stage.show();
    }

    @BeforeEach
    void select(FxRobot robot) {
        page = new CurvePage(robot);
        Bench.until(() -> workbench.training().get().isPresent());
        robot.interact(() -> workbench.selected().set(Optional.of(NEURON)));
    }

    private ActivationCurve curve() {
        return workbench.project().get().tuning().realised().curve(NEURON.layer(), NEURON.neuron());
    }

    @Test
    void without_a_selected_neuron_one_sentence_tells_what_to_do(FxRobot robot) {
        robot.interact(() -> workbench.selected().set(Optional.empty()));
        assertThat(robot.lookup("Select a neuron in the network to see and draw its curve.")
                        .query()
                        .isVisible())
                .isTrue();
    }

    @Test
    void a_stroke_changes_the_curve_as_one_undo_step_and_does_not_reset_training(FxRobot robot) {
        robot.interact(workbench::run);
        Bench.until(() -> workbench.training().get().orElseThrow().epochs() > 0
                && !workbench.training().get().orElseThrow().state().running());
        var before = workbench.training().get().orElseThrow();
        page.draw(-2, 0.5, 2, 0.5);
        assertThat(curve().value(0)).isCloseTo(0.5, within(0.03));
        assertThat(curve().value(-1)).isCloseTo(0.5, within(0.03));
        assertThat(workbench.training().get().orElseThrow().run()).isEqualTo(before.run());
        assertThat(workbench.training().get().orElseThrow().epochs()).isEqualTo(before.epochs());
        robot.interact(workbench::undo);
        assertThat(curve()).isEqualTo(AnalyticCurve.TANH);
        assertThat(workbench.canUndo().get()).isFalse();
    }

    @Test
    void two_strokes_are_two_undo_steps(FxRobot robot) {
        page.draw(-2, 0.5, -1, 0.5);
        ActivationCurve first = curve();
        page.draw(1, 0, 2, 0);
        robot.interact(workbench::undo);
        assertThat(curve()).isEqualTo(first);
    }

    @Test
    void escape_gives_the_stroke_in_progress_up(FxRobot robot) {
        page.press(-1, 0.5).moveTo(page.screen(1, 0.5));
        assertThat(curve()).isNotEqualTo(AnalyticCurve.TANH);
        robot.type(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);
        assertThat(curve()).isEqualTo(AnalyticCurve.TANH);
        assertThat(workbench.canUndo().get()).isFalse();
    }

    @Test
    void keys_push_the_curve_at_the_caret_in_one_undo_step(FxRobot robot) {
        robot.clickOn(page.screen(0, 0.5));
        robot.type(KeyCode.UP, 3);
        assertThat(curve().value(0)).isCloseTo(0.09, within(0.02));
        assertThat(curve().value(3)).isCloseTo(AnalyticCurve.TANH.value(3), within(1e-3));
        robot.interact(workbench::undo);
        assertThat(curve()).isEqualTo(AnalyticCurve.TANH);
    }

    @Test
    void a_stroke_is_drawn_into_every_selected_curve_in_one_undo_step(FxRobot robot) {
        NeuronId other = new NeuronId(0, 5);
        robot.interact(() -> workbench.selection().toggle(other));
        robot.interact(() -> workbench.selected().set(Optional.of(NEURON)));
        page.draw(-2, 0.5, 2, 0.5);
        assertThat(curve().value(0)).isCloseTo(0.5, within(0.03));
        assertThat(workbench.project().get().tuning().drawn().curve(0, 5)).isEqualTo(curve());
        assertThat(workbench.project().get().tuning().drawn().curve(0, 1)).isEqualTo(AnalyticCurve.TANH);
        assertThat(robot.lookup("Curve of neuron 3 and 1 other").tryQuery()).isPresent();
        robot.interact(workbench::undo);
        assertThat(workbench.project().get().tuning().drawn().layers().get(0)).containsOnly(AnalyticCurve.TANH);
    }

    @Test
    void a_bad_file_shows_a_notice_and_keeps_the_curve(FxRobot robot, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("bad.csv");
        Files.writeString(file, "z,h\nzero,one\n");
        robot.interact(() -> workbench.library().opening().open(file, Assignment.SELECTED));
        Bench.until(() -> !workbench.notices().all().isEmpty());
        assertThat(curve()).isEqualTo(AnalyticCurve.TANH);
        assertThat(robot.lookup(workbench.notices().all().get(0).sentence()).tryQuery())
                .isPresent();
        robot.clickOn(".notice-close");
        assertThat(workbench.notices().all()).isEmpty();
    }

    @Test
    void the_menu_gives_the_curve_to_all_and_make_it_ideal_again(FxRobot robot) {
        page.draw(-2, 0.5, 2, 0.5);
        ActivationCurve drawn = curve();
        robot.clickOn("#curve-more").clickOn("#to-all");
        assertThat(workbench.project().get().tuning().drawn().layers().get(0)).containsOnly(drawn);
        robot.clickOn("#curve-more").clickOn("#make-ideal");
        assertThat(curve()).isEqualTo(AnalyticCurve.TANH);
        robot.clickOn("#curve-more").clickOn("#make-all-ideal");
        assertThat(workbench.project().get().tuning().drawn().layers().get(0)).containsOnly(AnalyticCurve.TANH);
    }

    /** What a user does with the pane. */
    private record CurvePage(FxRobot robot) {
        private CurveCanvas canvas() {
            return robot.lookup(".curve-canvas").query();
        }

        Point2D screen(double z, double h) {
            CurveFrame frame = canvas().frame().get().orElseThrow();
            return canvas().localToScreen(new Point2D(frame.x(z), frame.y(h)));
        }

        FxRobot press(double z, double h) {
            robot.moveTo(screen(z, h));
            return robot.press(MouseButton.PRIMARY);
        }

        /** Draws through points given as z, h, z, h, ... */
        void draw(double... points) {
            press(points[0], points[1]);
            for (int i = 2; i < points.length; i += 2) {
                robot.moveTo(screen(points[i], points[i + 1]));
            }
            robot.release(MouseButton.PRIMARY);
        }
    }
}
