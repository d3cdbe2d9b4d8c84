package io.github.nafworkbench.view.bench;

import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.view.UiThread;
import io.github.nafworkbench.view.WorkbenchApp;
import io.github.nafworkbench.workbench.SampleProject;
import io.github.nafworkbench.workbench.Workbench;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;

/**
 * How long from the command until the window can be used: shown, with the sample data open, its network drawn and
 * ready to train.
 */
public final class StartBench {
    private static final int STARTS = 7;

    private StartBench() {}

    /**
     * Starts the program anew several times; the first start is not counted.
     *
     * @param command what starts the program so that it prints a line once its window can be used
     * @return one line a figure
     */
    public static List<String> measure(List<String> command) throws IOException, InterruptedException {
        Latencies starts = new Latencies("command to usable window");
        for (int i = 0; i <= STARTS; i++) {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                if (lines.readLine() == null) {
                    throw new IOException("the program ended before its window could be used: " + command);
                }
            }
            if (i > 0) {
                starts.add((System.nanoTime() - begin) * 1e-6);
            }
            process.waitFor();
        }
        return List.of(starts.line());
    }

    /** Opens the window and returns once it can be used. */
    public static void untilUsable() {
        UiThread.start();
        Project project = SampleProject.load();
        Workbench workbench = UiThread.call(() -> WorkbenchApp.open(new Stage(), project, WorkbenchApp.saved()));
        UiThread.waitUntil(workbench.training(), Optional::isPresent);
        UiThread.waitForFrames(1);
    }
}
