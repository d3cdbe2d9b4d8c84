package io.github.nafworkbench.view;

import io.github.nafworkbench.curve.sample.ModelDevices;
import io.github.nafworkbench.training.Tuning;
import io.github.nafworkbench.workbench.Assignment;
import io.github.nafworkbench.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;

/** Pictures of what a device lab does: import the inverter sample, give it to all neurons, retrain. */
final class InverterStory {
    private static final String DEVICE = "inverters.csv";

    private InverterStory() {}

    /**
     * Trains anew with ideal curves and writes {@code inverters-1-import-light-1366x768.png} and two more; not for the UI
     * thread.
     *
     * @return the files written
     */
    static List<Path> render(Path directory, Workbench workbench, Look look) throws IOException {
        Screenshot.Size size = Screenshot.SIZES.get(1);
        Path folder = Files.createTempDirectory("naf-workbench");
        Path file =
                Files.writeString(folder.resolve(DEVICE), ModelDevices.files().get(DEVICE));
        try {
            Stage stage = UiThread.call(() -> {
                workbench.tune(
                        new Object(),
                        t -> Tuning.ideal(workbench.project().get().experiment()));
                workbench.reset();
                return Screenshot.open(new MainWindow(workbench, look));
            });
            Screenshot.train(workbench);
            List<Path> files = new ArrayList<>();
            UiThread.run(() -> workbench.library().opening().open(file, Assignment.IN_ORDER));
            UiThread.waitUntil(workbench.library().opening().shown(), Optional::isPresent);
            files.add(picture(directory, "inverters-1-import", stage, look, size));
            UiThread.run(workbench.library().opening()::accept);
            evaluated(workbench);
            files.add(picture(directory, "inverters-2-realised", stage, look, size));
            UiThread.run(workbench::retrain);
            Screenshot.retrained(workbench);
            evaluated(workbench);
            files.add(picture(directory, "inverters-3-retrained", stage, look, size));
            UiThread.run(stage::close);
            return files;
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    private static void evaluated(Workbench workbench) {
        UiThread.waitUntil(workbench.evaluation(), e -> e.filter(
                        now -> now.tuning().equals(workbench.project().get().tuning())
                                && Optional.of(now.snapshot())
                                        .equals(workbench.training().get()))
                .isPresent());
    }

    private static Path picture(Path directory, String name, Stage stage, Look look, Screenshot.Size size)
            throws IOException {
        Path file = directory.resolve(Screenshot.name(name, false, size));
        Screenshot.write(Screenshot.picture(stage, look, false, size), file);
        return file;
    }
}
