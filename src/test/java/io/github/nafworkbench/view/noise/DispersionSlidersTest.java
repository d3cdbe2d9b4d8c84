package io.github.nafworkbench.view.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.CurvePreset;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.view.Bench;
import io.github.nafworkbench.workbench.Workbench;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DispersionSlidersTest {
    private Workbench workbench;

    @Start
    void start(Stage stage) {
        workbench = Bench.open();
        stage.setScene(Bench.scene(new DispersionSliders(workbench), 340, 720));
        stage.show();
    }

    private CurveSpread spread() {
        return workbench.project().get().tuning().dispersion();
    }

    private static void step(FxRobot robot, String slider, KeyCode key, int times) {
        robot.interact(() -> robot.lookup("#spread-" + slider)
                .<LogSlider>query()
                .getChildren()
                .get(1)
                .requestFocus());
        robot.type(key, times);
    }

    @Test
    void each_slider_sets_its_spread_and_no_other(FxRobot robot) {
        for (String name :
                new String[] {"offset", "amplitude", "gain", "threshold", "asymmetry", "saturation", "shape"}) {
            robot.interact(() -> workbench.tune(new Object(), t -> t.withDispersion(CurveSpread.NONE)));
            step(robot, name, KeyCode.RIGHT, 1);
            assertThat(spread()).isEqualTo(CurveSpread.NONE.with(name, 1e-3));
            step(robot, name, KeyCode.HOME, 1);
            assertThat(spread()).isEqualTo(CurveSpread.NONE);
        }
    }

    @Test
    void a_preset_sets_what_is_typical(FxRobot robot) {
        robot.interact(() -> robot.lookup("#spread-presets")
                .queryAs(MenuButton.class)
                .getItems()
                .get(0)
                .fire());
        assertThat(spread()).isEqualTo(CurvePreset.ALL.get(0).least(0.07));
        assertThat(spread().amplitude()).isEqualTo(0.01);
    }

    @Test
    void all_together_keeps_the_proportions_also_through_off(FxRobot robot) {
        CurveSpread set = CurveSpread.NONE.with("gain", 0.03).with("shape", 0.04);
        robot.interact(() -> workbench.tune(new Object(), t -> t.withDispersion(set)));
        step(robot, "all", KeyCode.RIGHT, 4);
        assertThat(spread().gain()).isGreaterThan(0.04);
        assertThat(spread().gain() / spread().shape()).isCloseTo(0.75, within(1e-12));
        step(robot, "all", KeyCode.HOME, 1);
        assertThat(spread()).isEqualTo(CurveSpread.NONE);
        step(robot, "all", KeyCode.RIGHT, 1);
        assertThat(spread().gain() / spread().shape()).isCloseTo(0.75, within(1e-12));
        assertThat(spread().offset()).isZero();
    }
}
