package io.github.nafworkbench.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.workbench.SampleProject;
import io.github.nafworkbench.workbench.Workbench;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FirstStartTest {
    private Scene scene;

    @Start
    void start(Stage stage) {
        Workbench workbench = new Workbench(SampleProject.load(), WorkbenchApp.threads(), System::nanoTime);
        scene = MainPage.open(workbench, new Look());
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void the_sample_data_are_open(FxRobot robot) {
        MainPage page = new MainPage(robot, scene);
        assertThat(page.text("project-name")).isEqualTo("benzenoids-9 · 20 tanh neurons");
        assertThat(page.text("file-name")).isEqualTo("benzenoids-9.csv");
    }

    @Test
    void every_pane_is_filled_and_within_the_window(FxRobot robot) {
        Set<Node> cards = robot.lookup(".card").queryAll();
        assertThat(cards).hasSize(7).allSatisfy(card -> {
            Bounds place = card.localToScene(card.getBoundsInLocal());
            assertThat(place.getMinX()).isNotNegative();
            assertThat(place.getMaxX()).isLessThanOrEqualTo(scene.getWidth());
            assertThat(place.getMaxY()).isLessThanOrEqualTo(scene.getHeight());
            assertThat(robot.from(card).lookup(".label").queryAll()).hasSizeGreaterThan(1);
        });
    }
}
