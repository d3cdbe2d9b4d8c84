package io.github.nafworkbench.view.curvewindow;

import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.curve.RealisedCurves;
import io.github.nafworkbench.view.noise.DispersionSliders;
import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How much the curves of one chip differ, by parameters, and the curves the neurons then have. */
final class DispersionPage extends HBox {
    private static final double SIDE = 330;

    private final OverlayCanvas drawing;
    private final RealisedCurves realised = new RealisedCurves();

    DispersionPage(Workbench workbench, Look look) {
        super(16);
        this.drawing = new OverlayCanvas(look, workbench.library().inquiry());
        getStyleClass().add("data-page");
        Label note = Labels.note("Neurons with a drawn or measured curve keep it; the others differ as set here.");
        note.setWrapText(true);
        ScrollPane sliders = new ScrollPane(new VBox(8, note, new DispersionSliders(workbench)));
        sliders.setFitToWidth(true);
        sliders.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        sliders.getStyleClass().add("bare");
        sliders.setMinWidth(SIDE);
        sliders.setMaxWidth(SIDE);
        HBox.setHgrow(drawing, Priority.ALWAYS);
        getChildren().setAll(drawing, sliders);
        workbench.project().addListener((source, old, now) -> show(now));
        sceneProperty()
                .addListener((source, old, now) -> show(workbench.project().get()));
    }

    private void show(Project project) {
        if (getScene() != null) {
            drawing.show(Overlay.of(
                            realised.of(project.tuning()).layers().stream()
                                    .flatMap(List::stream)
                                    .map(DrawnPoints::of)
                                    .toList(),
                            "net input z",
                            "output h of every neuron; black: ideal")
                    .withMedian(DrawnPoints.of(project.experiment().ideal())));
        }
    }
}
