package io.github.nafworkbench.architecture.violations.runlater;

import java.util.concurrent.Executor;
import javafx.application.Platform;

final class BadReference {
    static final Executor UI = Platform::runLater;
}
