package io.github.nafworkbench.view.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.evaluation.NoiseResponse.Point;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.Trace;
import io.github.nafworkbench.view.Bench;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.view.plot.LineData.Line;
import io.github.nafworkbench.workbench.Evaluation;
import io.github.nafworkbench.workbench.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
        stage.setScene(Bench.scene(new HBox(training, noise), 880, 290));
        stage.show();
    }

    private void train(FxRobot robot) {
        Bench.until(() -> workbench.training().get().isPresent());
        robot.interact(() -> workbench.tune(new Object(), t -> t.withNoise(NoiseModel.neuronOutput(0.01, 0, 0))));
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
    void a_response_is_cleared_with_its_run_and_dimmed_when_it_belongs_to_an_earlier_state(FxRobot robot) {
        train(robot);
        Bench.until(() -> noise.responses().theory().lines().size() > 0
                && workbench.evaluation().get().orElseThrow().response().isPresent());
        ChartView view = robot.from(noise).lookup(".chart-view").query();
        Label note = robot.from(noise).lookup(".note").query();
        assertThat(view.isVisible()).isTrue();
        assertThat(view.getOpacity()).isEqualTo(1);
        robot.interact(() -> {
            noise.show(workbench.evaluation().get().map(PlotsTest::withoutResponse));
            assertThat(view.getOpacity()).isLessThan(1);
            assertThat(note.getText()).startsWith("of an earlier moment");
            workbench.experiment(e -> e.withTrainingSeed(9));
            assertThat(view.isVisible()).isFalse();
            assertThat(note.getText()).isEqualTo("log scales, eV");
        });
    }

    @Test
    void before_training_there_is_no_response(FxRobot robot) {
        Bench.until(() -> workbench.evaluation().get().isPresent());
        ChartView view = robot.from(noise).lookup(".chart-view").query();
        assertThat(view.isVisible()).isFalse();
        assertThat(robot.from(noise).lookup("Train first: press Run.").query().isVisible())
                .isTrue();
    }

    @Test
    void the_level_of_double_error_is_marked_before_and_after_retraining(FxRobot robot) {
        train(robot);
        Bench.until(() -> !marks("RMSE doubles at ").isEmpty());
        robot.interact(() -> workbench.tune(new Object(), t -> t.withShape(0.1)));
        robot.interact(workbench::retrain);
        Bench.until(() -> marks("retrained: RMSE doubles at ").size() == 1);
        assertThat(marks("realised: RMSE doubles at ")).hasSize(1);
    }

    private List<String> marks(String beginning) {
        return ((List<?>) noise.responses().chart().getXYPlot().getAnnotations())
                .stream()
                        .map(mark -> ((LevelMark) mark).text())
                        .filter(text -> text.startsWith(beginning))
                        .toList();
    }

    private static Evaluation withoutResponse(Evaluation e) {
        return new Evaluation(
                e.snapshot(),
                e.tuning(),
                e.ideal(),
                e.realised(),
                e.retrained(),
                e.control(),
                e.curvesChanged(),
                e.noisy(),
                e.noisyRetrained(),
                Optional.empty(),
                Optional.empty(),
                e.shares(),
                List.of(),
                Optional.empty(),
                e.selected(),
                e.netInputs());
    }

    @Test
    void the_toggle_sweeps_the_other_kind_of_noise(FxRobot robot) {
        train(robot);
        robot.clickOn("relative");
        assertThat(workbench.swept().get()).isEqualTo(NoiseKind.MULTIPLICATIVE);
        Bench.until(() -> noise.responses().scale().unit().equals("%"));
    }

    @Test
    void hovering_shows_the_values_at_the_nearest_epoch(FxRobot robot) {
        train(robot);
        ChartView view = robot.from(training).lookup(".chart-view").query();
        robot.moveTo(view.localToScreen(new Point2D(view.getWidth() / 2, view.getHeight() / 2)));
        Label reading = robot.from(training).lookup(".chart-reading").query();
        assertThat(reading.isVisible()).isTrue();
        assertThat(reading.getText()).startsWith("epoch ").contains("train  ").contains("test  ");
    }

    @Test
    void charts_are_exported_as_picture_drawing_and_table(FxRobot robot, @TempDir Path folder) throws IOException {
        train(robot);
        ChartView view = robot.from(training).lookup(".chart-view").query();
        List<List<String>> rows = List.of(List.of("a", "b"), List.of("1", "2"));
        ChartExport export = new ChartExport(view, "chart", () -> Palette.LIGHT, () -> rows, notice -> {});
        robot.interact(() -> {
            try {
                export.writePng(folder.resolve("chart.png"));
                export.writeSvg(folder.resolve("chart.svg"));
                export.writeCsv(folder.resolve("chart.csv"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(ImageIO.read(folder.resolve("chart.png").toFile()).getWidth())
                .isEqualTo((int) Math.round(3 * view.getWidth()));
        assertThat(Files.readString(folder.resolve("chart.svg")))
                .contains("<svg")
                .contains("epochs");
        assertThat(Files.readString(folder.resolve("chart.csv"))).isEqualTo("a,b\n1,2\n");
    }
}
