package io.github.nafworkbench.view.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.evaluation.NoiseResponse.Point;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.Trace;
import io.github.nafworkbench.view.Bench;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.plot.LineData.Line;
import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PlotsTest {
    private Workbench workbench;
    private TrainingPlot training;
    private NoisePlot noise;

    @Start
    void start(Stage stage) {
        workbench = Bench.open();
        Look look = new Look();
        training = new TrainingPlot(workbench, look);
        noise = new NoisePlot(workbench, look);
        training.setPrefSize(440, 290);
        noise.setPrefSize(440, 290);
        stage.setScene(new Scene(new HBox(training, noise)));
        stage.show();
    }

    private void train(FxRobot robot) {
        Bench.until(() -> workbench.training().get().isPresent());
        robot.interact(() -> workbench.tune(new Object(), t -> t.withNoise(new NoiseModel(0.01, 0, 0))));
        robot.interact(workbench::run);
        Bench.until(() -> workbench.training().get().orElseThrow().epochs() > 1
                && !workbench.training().get().orElseThrow().state().running());
    }

    @Test
    void an_untrained_network_shows_what_to_press(FxRobot robot) {
        assertThat(robot.lookup("Press Run (Space) to train.").query().isVisible())
                .isTrue();
    }

    @Test
    void the_training_plot_holds_the_trace_to_its_last_point(FxRobot robot) {
        train(robot);
        Trace trace = workbench.training().get().orElseThrow().trace();
        int last = trace.size() - 1;
        for (Line line : training.data().lines()) {
            assertThat(line.x()[last]).isEqualTo(trace.epochs()[last]);
        }
        assertThat(training.data().lines())
                .extracting(l -> l.y()[last])
                .containsExactly(trace.test()[last], trace.train()[last], trace.noisy()[last], trace.control()[last]);
    }

    @Test
    void the_noise_plot_holds_the_response_with_zero_at_its_place(FxRobot robot) {
        train(robot);
        Bench.until(() -> workbench.evaluation().get().orElseThrow().response().isPresent());
        List<Point> points = workbench
                .evaluation()
                .get()
                .orElseThrow()
                .response()
                .orElseThrow()
                .points();
        ResponseChart chart = noise.responses();
        Line theory = chart.theory().lines().get(0);
        assertThat(theory.y())
                .containsExactly(points.stream().mapToDouble(Point::theory).toArray());
        assertThat(theory.x()[0]).isEqualTo(chart.scale().zero());
    }

    @Test
    void the_toggle_sweeps_the_other_kind_of_noise(FxRobot robot) {
        train(robot);
        robot.clickOn("relative");
        assertThat(workbench.swept().get()).isEqualTo(NoiseKind.MULTIPLICATIVE);
        Bench.until(() -> noise.responses().scale().unit().equals("%"));
    }
}
