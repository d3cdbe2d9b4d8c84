package io.github.nafworkbench.view.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.view.Bench;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.network.NetworkLayout.Spot;
import io.github.nafworkbench.workbench.NeuronId;
import io.github.nafworkbench.workbench.Workbench;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NetworkPaneTest {
    private Workbench workbench;
    private NetworkPage page;

    @Start
    void start(Stage stage) {
        workbench = Bench.open();
        NetworkPane pane = new NetworkPane(workbench, new Look());
        stage.setScene(Bench.scene(pane, 800, 320));
        stage.show();
    }

    @BeforeEach
    void findPage(FxRobot robot) {
        page = new NetworkPage(robot);
    }

    @Test
    void a_click_selects_a_neuron_and_a_click_beside_selects_none() {
        page.click(new NeuronId(0, 4));
        assertThat(workbench.selected().get()).contains(new NeuronId(0, 4));
        page.clickBeside();
        assertThat(workbench.selected().get()).isEmpty();
    }

    @Test
    void arrow_keys_move_the_selection_and_stop_at_the_edge() {
        page.click(new NeuronId(0, 0));
        NeuronId right = page.rightOf(new NeuronId(0, 0));
        assertThat(right).isNotEqualTo(new NeuronId(0, 0));
        page.press(KeyCode.RIGHT);
        assertThat(workbench.selected().get()).contains(right);
        page.press(KeyCode.LEFT, KeyCode.LEFT, KeyCode.UP);
        assertThat(workbench.selected().get()).contains(new NeuronId(0, 0));
        page.press(KeyCode.END);
        assertThat(workbench.selected().get()).contains(new NeuronId(0, 5));
    }

    @Test
    void halos_tell_the_damage_by_curves_or_the_noise_error(FxRobot robot) {
        robot.interact(workbench::run);
        Bench.until(() -> workbench
                .training()
                .get()
                .filter(t -> t.epochs() > 0 && !t.state().running())
                .isPresent());
        assertThat(robot.lookup("#share-curves").query().isVisible()).isFalse();
        robot.interact(() -> {
            workbench.selected().set(Optional.of(new NeuronId(0, 2)));
            workbench.tune(new Object(), t -> t.withDrawn(t.drawn().with(0, 2, AnalyticCurve.LOGISTIC)));
        });
        Bench.until(() -> page.canvas().getAccessibleText().contains("% of the damage by curves"));
        assertThat(page.canvas().getAccessibleText()).contains("100.0 %");
        robot.interact(
                () -> workbench.tune(new Object(), t -> t.withNoise(t.noise().with(NoiseKind.ADDITIVE, 0.1))));
        Bench.until(() -> page.canvas().getAccessibleText().contains("% of the noise error"));
        robot.interact(
                () -> robot.lookup("#share-curves").queryAs(ToggleButton.class).fire());
        assertThat(page.canvas().getAccessibleText()).contains("% of the damage by curves");
    }

    @Test
    void a_click_with_shift_or_ctrl_adds_a_neuron_and_takes_it_away(FxRobot robot) {
        page.click(new NeuronId(0, 1));
        page.click(new NeuronId(0, 4), KeyCode.SHIFT);
        page.click(new NeuronId(0, 2), KeyCode.CONTROL);
        assertThat(workbench.selection().neurons().get())
                .containsExactly(new NeuronId(0, 1), new NeuronId(0, 2), new NeuronId(0, 4));
        assertThat(workbench.selected().get()).contains(new NeuronId(0, 2));
        page.click(new NeuronId(0, 2), KeyCode.CONTROL);
        assertThat(workbench.selection().neurons().get()).containsExactly(new NeuronId(0, 1), new NeuronId(0, 4));
        page.click(new NeuronId(0, 5));
        assertThat(workbench.selection().neurons().get()).containsExactly(new NeuronId(0, 5));
    }

    @Test
    void a_drag_over_empty_ground_selects_what_it_encloses_and_ctrl_a_all(FxRobot robot) {
        page.band();
        assertThat(workbench.selection().neurons().get()).hasSize(6);
        page.clickBeside();
        assertThat(workbench.selection().neurons().get()).isEmpty();
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertThat(workbench.selection().neurons().get()).hasSize(6);
        page.press(KeyCode.HOME);
        assertThat(workbench.selection().neurons().get()).containsExactly(new NeuronId(0, 0));
    }

    @Test
    void arrow_keys_with_shift_extend_the_selection(FxRobot robot) {
        page.click(new NeuronId(0, 0));
        NeuronId right = page.rightOf(new NeuronId(0, 0));
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(workbench.selection().neurons().get()).containsExactly(new NeuronId(0, 0), right);
    }

    @Test
    void the_selected_neuron_is_told_to_screen_readers() {
        page.click(new NeuronId(0, 2));
        assertThat(page.canvas().getAccessibleText()).contains("2 → 6 → 1").contains("neuron 3, tanh");
    }

    /** What a user does with the pane. */
    private record NetworkPage(FxRobot robot) {
        NetworkCanvas canvas() {
            return robot.lookup(".network-canvas").query();
        }

        private NetworkLayout layout() {
            return canvas().places().orElseThrow();
        }

        void click(NeuronId id) {
            Spot spot = layout().spot(id);
            robot.clickOn(canvas().localToScreen(new Point2D(spot.x(), spot.y())));
        }

        void click(NeuronId id, KeyCode with) {
            robot.press(with);
            click(id);
            robot.release(with);
        }

        void band() {
            robot.moveTo(canvas().localToScreen(new Point2D(120, 2)));
            robot.press(MouseButton.PRIMARY);
            robot.moveTo(canvas().localToScreen(new Point2D(canvas().getWidth() - 70, canvas().getHeight() - 2)));
            robot.release(MouseButton.PRIMARY);
        }

        void clickBeside() {
            robot.clickOn(canvas().localToScreen(new Point2D(canvas().getWidth() - 5, 5)));
        }

        void press(KeyCode... keys) {
            for (KeyCode key : keys) {
                robot.type(key);
            }
        }

        NeuronId rightOf(NeuronId id) {
            return layout().next(id, 1, 0);
        }
    }
}
