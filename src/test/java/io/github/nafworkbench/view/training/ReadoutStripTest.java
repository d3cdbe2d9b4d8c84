package io.github.nafworkbench.view.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.view.Bench;
import io.github.nafworkbench.workbench.Workbench;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ReadoutStripTest {
    private Workbench workbench;

    @Start
    void start(Stage stage) {
        workbench = Bench.open();
        stage.setScene(Bench.scene(new ReadoutStrip(workbench), 1000, 80));
        stage.show();
    }

    private static boolean says(FxRobot robot, String readout, String text) {
        return robot.lookup("#" + readout + " .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals(text));
    }

    @Test
    void after_a_change_of_curves_it_asks_to_retrain_instead_of_telling_a_recovery(FxRobot robot) {
        Bench.until(() -> workbench.training().get().isPresent());
        robot.interact(() -> {
            workbench.tune(new Object(), t -> t.withDispersion(0.1));
            workbench.run();
        });
        Bench.until(() -> workbench.evaluation().get().orElseThrow().snapshot().epochs() > 0
                && !workbench.training().get().orElseThrow().state().running());
        robot.interact(workbench::retrain);
        Bench.until(() -> workbench.training().get().orElseThrow().retrainedEpochs() > 0
                && !workbench.training().get().orElseThrow().state().running()
                && workbench.evaluation().get().orElseThrow().recovery().isPresent());
        assertThat(says(robot, "recovered", "curves changed: retrain")).isFalse();
        robot.interact(() -> workbench.tune(new Object(), t -> t.withChip(8)));
        Bench.until(() -> says(robot, "recovered", "curves changed: retrain"));
        assertThat(says(robot, "recovered", "–")).isTrue();
        assertThat(says(robot, "retrained", "curves changed: retrain")).isTrue();
    }
}
