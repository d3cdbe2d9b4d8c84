package io.github.nafworkbench.architecture.violations.runlater;

import javafx.application.Platform;

final class BadPane {
    void show(Runnable task) {
        Platform.runLater(task);
    }
}
