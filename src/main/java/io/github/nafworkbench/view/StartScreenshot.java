package io.github.nafworkbench.view;

import io.github.nafworkbench.view.start.StartPreferences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;

/** Pictures of the start page and of the page of published data sets, over the window. */
final class StartScreenshot {
    private StartScreenshot() {}

    /** Recent files as a user may have them: one that is there, one that is gone. */
    static StartPreferences remembered() {
        StartPreferences preferences = StartPreferences.unsaved();
        preferences.opened(Path.of("sample-data", "gone", "measured-cells.xlsx"));
        preferences.opened(Path.of("sample-data", "perovskites.csv"));
        return preferences;
    }

    /**
     * Writes {@code start-light-1366x768.png} and the like, and closes the pages again; not for the UI thread.
     *
     * @return the files written
     */
    static List<Path> render(
            Path directory, MainWindow window, Stage stage, Look look, boolean dark, Screenshot.Size size)
            throws IOException {
        Map<String, Runnable> pages = new LinkedHashMap<>();
        pages.put("start", window.start()::start);
        pages.put("published", window.start()::published);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, Runnable> page : pages.entrySet()) {
            UiThread.run(page.getValue());
            Path file = directory.resolve(Screenshot.name(page.getKey(), dark, size));
            Screenshot.write(Screenshot.picture(stage, look, dark, size), file);
            files.add(file);
        }
        UiThread.run(window.start()::close);
        return files;
    }
}
