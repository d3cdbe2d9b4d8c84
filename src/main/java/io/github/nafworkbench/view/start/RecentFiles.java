package io.github.nafworkbench.view.start;

import io.github.nafworkbench.view.UiThread;
import io.github.nafworkbench.view.WorkbenchApp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The files opened before; those that are gone say so. */
final class RecentFiles extends VBox {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final StartPreferences preferences;
    private final Consumer<Path> open;

    RecentFiles(StartPreferences preferences, Consumer<Path> open) {
        this.preferences = preferences;
        this.open = open;
        setId("recent-files");
        getStyleClass().add("recent-files");
        fill();
    }

    private void fill() {
        if (preferences.files().isEmpty()) {
            Label none = new Label("None yet. Tables that you open are listed here.");
            none.setWrapText(true);
            none.getStyleClass().add("note");
            getChildren().setAll(none);
        } else {
            getChildren().setAll(preferences.files().stream().map(this::row).toList());
        }
    }

    private HBox row(Path file) {
        Label name = new Label(String.valueOf(file.getFileName()));
        name.getStyleClass().add("recent-name");
        Label folder = new Label(String.valueOf(file.getParent()));
        folder.getStyleClass().add("note");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Button take = new Button(String.valueOf(file.getFileName()), new VBox(name, folder));
        take.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        take.getStyleClass().addAll("flat", "recent-file");
        take.setAlignment(Pos.CENTER_LEFT);
        take.setMaxWidth(Double.MAX_VALUE);
        take.setMinWidth(0);
        take.setTooltip(new Tooltip(file.toString()));
        take.setOnAction(event -> open.accept(file));
        HBox.setHgrow(take, Priority.ALWAYS);
        markIfMissing(file, take, folder);
        HBox row = new HBox(4, take, forget(file));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Looks for the file elsewhere than on the UI thread: a drive on the network may take its time. */
    private static void markIfMissing(Path file, Button take, Label folder) {
        Runnable look = () -> {
            if (!Files.exists(file)) {
                UiThread.post(() -> mark(file, take, folder));
            }
        };
        WorkbenchApp.thread(look, "recent file", Thread.MIN_PRIORITY).start();
    }

    private static void mark(Path file, Button take, Label folder) {
        take.pseudoClassStateChanged(MISSING, true);
        folder.setText("missing: " + file.getParent());
        take.setTooltip(new Tooltip(file + " is not there any more"));
    }

    private Button forget(Path file) {
        Button forget = new Button("", new FontIcon(Feather.X));
        forget.getStyleClass().addAll("flat", "icon-button");
        forget.setAccessibleText("Take " + file.getFileName() + " off the list");
        forget.setTooltip(new Tooltip("Take it off the list; the file stays"));
        forget.setOnAction(event -> {
            preferences.forget(file);
            fill();
        });
        return forget;
    }
}
