package io.github.nafworkbench.view;

import io.github.nafworkbench.curve.sample.ModelDevices;
import io.github.nafworkbench.view.curvewindow.CurvePages;
import io.github.nafworkbench.workbench.Assignment;
import io.github.nafworkbench.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** Pictures of the import of curves over the main window, and of every page of the curves window. */
final class CurveScreenshot {
    private static final int FRAMES = 12;

    private CurveScreenshot() {}

    /**
     * Imports the sample devices, and writes {@code curve-import-diodes-dark-1920x1080.png} and the like; not for the UI
     * thread.
     *
     * @return the files written
     */
    static List<Path> render(Path directory, Workbench workbench, Look look) throws IOException {
        Path folder = Files.createTempDirectory("naf-workbench");
        try {
            List<Path> files = new ArrayList<>();
            Stage stage = UiThread.call(() -> Screenshot.open(new MainWindow(workbench, look)));
            for (Map.Entry<String, String> device : ModelDevices.files().entrySet()) {
                Path file = Files.writeString(folder.resolve(device.getKey()), device.getValue());
                files.addAll(imported(directory, file, workbench, stage, look));
                Files.delete(file);
            }
            UiThread.run(stage::close);
            files.addAll(pages(directory, workbench, look));
            return files;
        } finally {
            Files.delete(folder);
        }
    }

    private static List<Path> imported(Path directory, Path file, Workbench workbench, Stage stage, Look look)
            throws IOException {
        UiThread.run(() -> workbench.library().opening().open(file, Assignment.NONE));
        UiThread.waitUntil(workbench.library().opening().shown(), Optional::isPresent);
        String name = String.valueOf(file.getFileName()).replaceFirst("\\..*", "");
        List<Path> files = new ArrayList<>();
        for (Screenshot.Size size : Screenshot.SIZES) {
            for (boolean dark : new boolean[] {false, true}) {
                Path picture = directory.resolve(Screenshot.name("curve-import-" + name, dark, size));
                Screenshot.write(Screenshot.picture(stage, look, dark, size), picture);
                files.add(picture);
            }
        }
        UiThread.run(workbench.library().opening()::accept);
        return files;
    }

    private static List<Path> pages(Path directory, Workbench workbench, Look look) throws IOException {
        UiThread.run(() -> {
            workbench.library().keepChip("shapes of chip 3");
            workbench
                    .library()
                    .assign(workbench.project().get().library().sets().get(0), Assignment.IN_ORDER);
            workbench.library().keepChip("differential pairs");
        });
        CurvePages pages = UiThread.call(() -> new CurvePages(workbench, look));
        Stage stage = UiThread.call(() -> {
            Stage made = new Stage(StageStyle.UNDECORATED);
            Screenshot.Size size = Screenshot.SIZES.get(0);
            made.setScene(new Scene(pages, size.width(), size.height()));
            Theme.dress(made.getScene(), look);
            made.show();
            return made;
        });
        List<Path> files = new ArrayList<>();
        for (Screenshot.Size size : Screenshot.SIZES) {
            for (String page : CurvePages.PAGES) {
                for (boolean dark : new boolean[] {false, true}) {
                    UiThread.run(() -> pages.open(page));
                    Screenshot.picture(stage, look, dark, size);
                    UiThread.waitUntil(workbench.library().chipErrors().busy(), busy -> !busy);
                    UiThread.waitForFrames(FRAMES);
                    Path file = directory.resolve(Screenshot.name("curves-" + page, dark, size));
                    Screenshot.write(UiThread.call(() -> stage.getScene().snapshot(null)), file);
                    files.add(file);
                }
            }
        }
        UiThread.run(stage::close);
        return files;
    }
}
