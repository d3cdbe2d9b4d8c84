package io.github.nafworkbench.view;

import io.github.nafworkbench.view.datawindow.DataPages;
import io.github.nafworkbench.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** Pictures of every page of the data window. */
final class DataScreenshot {
    private static final int FRAMES = 6;

    private DataScreenshot() {}

    /**
     * Writes {@code data-scatter-dark-1920x1080.png} and the like; not for the UI thread.
     *
     * @return the files written
     */
    static List<Path> render(Path directory, Workbench workbench, Look look) throws IOException {
        DataPages pages = UiThread.call(() -> new DataPages(workbench, look));
        Stage stage = UiThread.call(() -> open(pages, workbench, look));
        List<Path> files = new ArrayList<>();
        for (Screenshot.Size size : Screenshot.SIZES) {
            for (String page : DataPages.PAGES) {
                for (boolean dark : new boolean[] {false, true}) {
                    UiThread.run(() -> pages.open(page));
                    Screenshot.picture(stage, look, dark, size);
                    UiThread.waitUntil(workbench.study().busy(), busy -> !busy);
                    UiThread.waitForFrames(FRAMES);
                    Path file = directory.resolve(Screenshot.name("data-" + page, dark, size));
                    Screenshot.write(UiThread.call(() -> stage.getScene().snapshot(null)), file);
                    files.add(file);
                }
            }
        }
        UiThread.run(() -> {
            stage.close();
            workbench.study().watch(false);
        });
        return files;
    }

    private static Stage open(DataPages pages, Workbench workbench, Look look) {
        Stage stage = new Stage(StageStyle.UNDECORATED);
        Screenshot.Size size = Screenshot.SIZES.get(0);
        stage.setScene(new Scene(pages, size.width(), size.height()));
        Theme.dress(stage.getScene(), look);
        stage.show();
        workbench.study().watch(true);
        return stage;
    }
}
