package io.github.nafworkbench.view;

import io.github.nafworkbench.workbench.Workbench;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A window beside the main one: it neither covers nor blocks it, and closes with it. Made when it is first wanted. */
final class SideWindow {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 720;

    private final Workbench workbench;
    private final Look look;
    private final Parent content;
    private final String title;
    private Runnable onShowing = () -> {};
    private Runnable onHidden = () -> {};
    private Optional<Stage> stage = Optional.empty();

    SideWindow(Workbench workbench, Look look, Parent content, String title) {
        this.workbench = workbench;
        this.look = look;
        this.content = content;
        this.title = title;
    }

    /** What is done whenever it opens and closes. */
    SideWindow watching(Runnable opened, Runnable closed) {
        onShowing = opened;
        onHidden = closed;
        return this;
    }

    /** Opens it, or brings it to the front. */
    void show(Window beside) {
        Stage window = stage.orElseGet(() -> made(beside));
        entitle(window);
        window.show();
        window.toFront();
        window.requestFocus();
    }

    private void entitle(Stage window) {
        window.setTitle(workbench.project().get().table().name() + " – " + title);
    }

    private Stage made(Window beside) {
        Stage window = new Stage();
        Scene scene = new Scene(content, WIDTH, HEIGHT);
        Theme.dress(scene, look);
        new Shortcuts()
                .add(workbench::undo, KeyCode.Z, KeyCombination.SHORTCUT_DOWN)
                .add(workbench::redo, KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                .add(workbench::redo, KeyCode.Y, KeyCombination.SHORTCUT_DOWN)
                .add(window::close, KeyCode.W, KeyCombination.SHORTCUT_DOWN)
                .add(window::close, KeyCode.ESCAPE)
                .install(scene);
        window.setScene(scene);
        window.setOnShowing(event -> onShowing.run());
        window.setOnHidden(event -> onHidden.run());
        workbench.project().addListener((source, old, now) -> entitle(window));
        beside.showingProperty().addListener((source, old, showing) -> {
            if (!showing) {
                window.close();
            }
        });
        stage = Optional.of(window);
        return window;
    }
}
