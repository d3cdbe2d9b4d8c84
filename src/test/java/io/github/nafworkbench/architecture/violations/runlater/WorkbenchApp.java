package io.github.nafworkbench.architecture.violations.runlater;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** May, as the rule allows. */
final class WorkbenchApp {
    static final class GoodPart {
        static final Executor UI = Platform::runLater;
    }
}
