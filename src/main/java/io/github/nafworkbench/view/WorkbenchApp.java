package io.github.nafworkbench.view;

import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.view.start.StartPreferences;
import io.github.nafworkbench.workbench.ImportProfiles;
import io.github.nafworkbench.workbench.Notice;
import io.github.nafworkbench.workbench.SampleProject;
import io.github.nafworkbench.workbench.Threads;
import io.github.nafworkbench.workbench.Workbench;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program with its window: starts on the sample project, with real threads behind it. */
public final class WorkbenchApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(WorkbenchApp.class);
    /** A quick question does not wait for a long one. */
    private static final int STUDY_THREADS = 2;

    private static final Path PROFILES =
            Path.of(System.getProperty("user.home", ""), ".naf-workbench", "import-profiles");

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 740;

    private @Nullable Project first;
    private StartPreferences preferences = StartPreferences.unsaved();

    /** Starts the toolkit, opens the window, and returns when it is closed. */
    public static void launchAndWait() {
        launch(WorkbenchApp.class);
    }

    /** On the launcher's thread, while the toolkit gets ready. */
    @Override
    public void init() {
        Typeface.load();
        first = SampleProject.load();
        preferences = saved();
    }

    @Override
    public void start(Stage stage) {
        Workbench workbench = open(stage, first == null ? SampleProject.load() : first, preferences);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, bug) -> Platform.runLater(() -> tell(workbench, thread, bug)));
    }

    /** What the start page remembers of the program's earlier starts. */
    public static StartPreferences saved() {
        return StartPreferences.in(Preferences.userRoot().node("naf-workbench"));
    }

    /** Opens the window of a new workbench on a stage, with the start page if it is wanted; on the UI thread. */
    public static Workbench open(Stage stage, Project project, StartPreferences preferences) {
        Typeface.load();
        Workbench workbench = new Workbench(project, threads(), System::nanoTime, new ImportProfiles(PROFILES));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        MainWindow window = new MainWindow(workbench, new Look(), preferences);
        Scene scene = new Scene(window, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        stage.setTitle("NAF Workbench");
        stage.setScene(scene);
        stage.show();
        window.requestFocus();
        window.start().begin();
        return workbench;
    }

    /** The threads of the running program; all end with it. Training gives way to the window. */
    static Threads threads() {
        return new Threads(
                Platform::runLater,
                single("trainer", Thread.MIN_PRIORITY),
                single("evaluator", Thread.NORM_PRIORITY),
                single("files", Thread.MIN_PRIORITY),
                Executors.newFixedThreadPool(STUDY_THREADS, task -> thread(task, "study", Thread.MIN_PRIORITY)));
    }

    private static Executor single(String name, int priority) {
        return Executors.newSingleThreadExecutor(task -> thread(task, name, priority));
    }

    /** A thread that ends with the program. The priority matters to how smoothly the window moves, to nothing else. */
    @SuppressWarnings("ThreadPriorityCheck")
    public static Thread thread(Runnable task, String name, int priority) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setPriority(priority);
        return thread;
    }

    private static void tell(Workbench workbench, Thread thread, Throwable bug) {
        LOG.error("Unexpected failure on thread {}", thread.getName(), bug);
        Notice notice = new Notice(
                Notice.Place.NETWORK,
                "The program made a mistake (" + bug.getClass().getSimpleName()
                        + "). What is open is unchanged; the details are in the log.");
        if (!workbench.notices().all().contains(notice)) {
            workbench.notices().add(notice);
        }
    }
}
