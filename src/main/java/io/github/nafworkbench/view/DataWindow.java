package io.github.nafworkbench.view;

import io.github.nafworkbench.view.datawindow.DataPages;
import io.github.nafworkbench.workbench.Workbench;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The data window, beside the main one: it neither covers nor blocks it, follows the open table, and closes with it.
 * Made when it is first wanted.
 */
final class DataWindow {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 720;

    private final Workbench workbench;
    private final Look look;
    private Optional<Stage> stage = Optional.empty();

    DataWindow(Workbench workbench, Look look) {
        this.workbench = workbench;
        this.look = look;
    }

    /** Opens it, or brings it to the front. */
    void show(Window beside) {
        Stage window = stage.orElseGet(() -> made(beside));
        window.setTitle(workbench.project().get().table().name() + " – data");
        window.show();
        window.toFront();
        window.requestFocus();
    }

    private Stage made(Window beside) {
        Stage window = new Stage();
        Scene scene = new Scene(new DataPages(workbench, look), WIDTH, HEIGHT);
        Theme.dress(scene, look);
        new Shortcuts()
                .add(workbench::undo, KeyCode.Z, KeyCombination.SHORTCUT_DOWN)
                .add(workbench::redo, KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                .add(workbench::redo, KeyCode.Y, KeyCombination.SHORTCUT_DOWN)
                .add(window::close, KeyCode.W, KeyCombination.SHORTCUT_DOWN)
                .add(window::close, KeyCode.ESCAPE)
                .install(scene);
        window.setScene(scene);
        window.setOnShowing(event -> workbench.study().watch(true));
        window.setOnHidden(event -> workbench.study().watch(false));
        workbench
                .project()
                .addListener((source, old, now) -> window.setTitle(now.table().name() + " – data"));
        beside.showingProperty().addListener((source, old, showing) -> {
            if (!showing) {
                window.close();
            }
        });
        stage = Optional.of(window);
        return window;
    }
}
