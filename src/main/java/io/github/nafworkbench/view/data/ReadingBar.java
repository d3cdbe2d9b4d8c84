package io.github.nafworkbench.view.data;

import io.github.nafworkbench.workbench.TableImport;
import io.github.nafworkbench.workbench.Workbench;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** What file is being read and how far that is, with a way to give it up; seen only when it takes long. */
final class ReadingBar extends VBox {
    private static final Duration PATIENCE = Duration.millis(300);

    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button("Cancel");

    ReadingBar(Workbench workbench) {
        super(2);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("thin");
        bar.setAccessibleText("Reading the file");
        Label what = new Label();
        what.getStyleClass().add("note");
        what.textProperty().bind(workbench.working());
        cancel.setId("cancel-reading");
        cancel.getStyleClass().addAll("flat", "link");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> workbench.opening().giveUp());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(4, what, gap, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        setId("reading-bar");
        getChildren().setAll(bar, row);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> setVisible(!workbench.working().get().isEmpty()));
        workbench.working().addListener((source, old, now) -> {
            setVisible(false);
            if (now.isEmpty()) {
                patience.stop();
            } else {
                patience.playFromStart();
            }
        });
        workbench.opening().reading().addListener((source, old, now) -> follow(now));
        follow(workbench.opening().reading().get());
    }

    /** Only a table tells how far its reading is, and can be given up. */
    private void follow(Optional<TableImport> read) {
        bar.progressProperty().unbind();
        // An indeterminate bar animates even unseen.
        bar.progressProperty()
                .bind(read.<javafx.beans.value.ObservableValue<Number>>map(TableImport::progress)
                        .orElseGet(() -> visibleProperty().map(v -> v ? ProgressBar.INDETERMINATE_PROGRESS : 0.0)));
        cancel.setVisible(read.isPresent());
    }
}
