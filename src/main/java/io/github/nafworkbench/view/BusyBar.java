package io.github.nafworkbench.view;

import io.github.nafworkbench.workbench.Inquiry;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** How far an answer has come, and a way to give it up; seen only when it takes long. */
public final class BusyBar extends HBox {
    private static final Duration PATIENCE = Duration.millis(300);
    private static final double WIDTH = 120;

    public BusyBar(String what, Inquiry<?> inquiry) {
        super(8);
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("thin");
        bar.setPrefWidth(WIDTH);
        bar.setAccessibleText(what);
        bar.progressProperty().bind(inquiry.progress());
        Label label = Labels.note(what);
        Button cancel = Labels.link("Cancel", "cancel", inquiry::cancel);
        getChildren().setAll(label, bar, cancel);
        setAlignment(Pos.CENTER_LEFT);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> setVisible(inquiry.busy().get()));
        inquiry.busy().addListener((source, old, busy) -> {
            if (busy) {
                patience.playFromStart();
            } else {
                patience.stop();
                setVisible(false);
            }
        });
    }
}
