package io.github.nafworkbench.view;

import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.workbench.Evaluation;
import io.github.nafworkbench.workbench.NeuronId;
import io.github.nafworkbench.workbench.SampleProject;
import io.github.nafworkbench.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javax.imageio.ImageIO;

/**
 * Pictures of the real window at work on the sample project, in both themes and two sizes. Needs no display with the
 * headless platform (see the launcher).
 */
public final class Screenshot {
    private static final int FRAMES = 12;
    /** From large to small: the headless window cannot grow. */
    static final List<Size> SIZES = List.of(new Size(1920, 1080), new Size(1366, 768));

    /** Pixels of a window. */
    record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    private static final int DRAWS = 64;

    private Screenshot() {}

    /**
     * Trains the sample project, adds noise and dispersion, retrains, and writes
     * {@code main-light-1366x768.png} and the like, with the start page, the curve editor, every page of the data and curves
     * windows and the import of tables and curves. Starts the toolkit if it does not run; not for the UI thread.
     *
     * @param directory where the files go; made if missing
     * @return the files written
     */
    public static List<Path> render(Path directory) throws IOException {
        Files.createDirectories(directory);
        UiThread.start();
        Typeface.load();
        Workbench workbench =
                UiThread.call(() -> new Workbench(SampleProject.load(), WorkbenchApp.threads(), System::nanoTime));
        Look look = new Look();
        MainWindow window = UiThread.call(() -> new MainWindow(workbench, look, StartScreenshot.remembered()));
        Stage stage = UiThread.call(() -> open(window));
        prepare(workbench);
        List<Path> files = new ArrayList<>();
        for (Size size : SIZES) {
            for (boolean dark : new boolean[] {false, true}) {
                Path file = directory.resolve(name("main", dark, size));
                write(picture(stage, look, dark, size), file);
                files.add(file);
                files.addAll(StartScreenshot.render(directory, window, stage, look, dark, size));
            }
        }
        files.addAll(EditorScreenshot.render(directory, workbench, look));
        files.addAll(DataScreenshot.render(directory, workbench, look));
        files.addAll(ImportScreenshot.render(directory, workbench, look));
        files.addAll(CurveScreenshot.render(directory, workbench, look));
        files.addAll(InverterStory.render(directory, workbench, look));
        UiThread.call(() -> {
            stage.close();
            return stage;
        });
        return files;
    }

    static Stage open(MainWindow window) {
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(new Scene(window, SIZES.get(0).width(), SIZES.get(0).height()));
        stage.show();
        return stage;
    }

    private static void prepare(Workbench workbench) {
        UiThread.waitUntil(workbench.training(), Optional::isPresent);
        train(workbench);
        UiThread.call(() -> {
            workbench.tune(new Object(), t -> t.withNoise(
                            t.noise().with(NoiseKind.ADDITIVE, 0.02).withCommon(0.25))
                    .withShape(0.04)
                    .withChip(3));
            workbench.selected().set(Optional.of(new NeuronId(0, 7)));
            workbench.retrain();
            return workbench;
        });
        retrained(workbench);
        UiThread.waitUntil(workbench.evaluation(), e -> settled(workbench, e));
    }

    /** Trains, and comes back when that has ended. */
    static void train(Workbench workbench) {
        UiThread.run(workbench::run);
        UiThread.waitUntil(workbench.training(), t -> t.filter(s -> s.epochs() > 0 && ended(s))
                .isPresent());
    }

    /** Comes back when retraining has ended. */
    static void retrained(Workbench workbench) {
        UiThread.waitUntil(
                workbench.training(),
                t -> t.filter(s -> s.retrained().isPresent() && ended(s)).isPresent());
    }

    private static boolean ended(TrainingSnapshot snapshot) {
        return !snapshot.state().running();
    }

    private static boolean settled(Workbench workbench, Optional<Evaluation> evaluation) {
        return evaluation
                .filter(e ->
                        Optional.of(e.snapshot()).equals(workbench.training().get()))
                .filter(e -> e.noisyRetrained().map(n -> n.draws() >= DRAWS).orElse(false))
                .isPresent();
    }

    static String name(String what, boolean dark, Size size) {
        return what + "-" + (dark ? "dark" : "light") + "-" + size + ".png";
    }

    static Image picture(Stage stage, Look look, boolean dark, Size size) {
        UiThread.call(() -> {
            look.dark().set(dark);
            stage.setWidth(size.width());
            stage.setHeight(size.height());
            return stage;
        });
        UiThread.waitForFrames(FRAMES);
        return UiThread.call(() -> stage.getScene().snapshot(null));
    }

    static void write(Image image, Path file) throws IOException {
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    }
}
