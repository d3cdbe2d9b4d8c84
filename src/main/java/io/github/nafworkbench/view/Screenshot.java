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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
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
    private static final long PATIENCE_SECONDS = 60;
    private static final int FRAMES = 12;
    /** From large to small: the headless window cannot grow. */
    private static final List<int[]> SIZES = List.of(new int[] {1920, 1080}, new int[] {1366, 768});

    private static final int DRAWS = 64;

    private Screenshot() {}

    /**
     * Trains the sample project, adds noise and dispersion, retrains, and writes
     * {@code main-light-1366x768.png} and the like. Starts the toolkit if it does not run; not for the UI thread.
     *
     * @param directory where the files go; made if missing
     * @return the files written
     */
    public static List<Path> render(Path directory) throws IOException {
        Files.createDirectories(directory);
        Platform.setImplicitExit(false);
        startToolkit();
        Typeface.load();
        Workbench workbench = onUi(() -> new Workbench(SampleProject.load(), WorkbenchApp.threads(), System::nanoTime));
        Look look = new Look();
        Stage stage = onUi(() -> open(workbench, look));
        prepare(workbench);
        List<Path> files = new ArrayList<>();
        for (int[] size : SIZES) {
            for (boolean dark : new boolean[] {false, true}) {
                String name = "main-" + (dark ? "dark" : "light") + "-" + size[0] + "x" + size[1] + ".png";
                Path file = directory.resolve(name);
                write(picture(stage, look, dark, size[0], size[1]), file);
                files.add(file);
            }
        }
        onUi(() -> {
            stage.close();
            return stage;
        });
        return files;
    }

    private static void startToolkit() {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException alreadyRunning) {
            started.complete(true);
        }
        await(started);
    }

    private static Stage open(Workbench workbench, Look look) {
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(new Scene(new MainWindow(workbench, look), SIZES.get(0)[0], SIZES.get(0)[1]));
        stage.show();
        return stage;
    }

    private static void prepare(Workbench workbench) {
        await(until(workbench.training(), Optional::isPresent));
        onUi(() -> {
            workbench.run();
            return workbench;
        });
        await(until(workbench.training(), t -> t.filter(s -> s.epochs() > 0 && ended(s))
                .isPresent()));
        onUi(() -> {
            workbench.tune(new Object(), t -> t.withNoise(
                            t.noise().with(NoiseKind.ADDITIVE, 0.02).withCommon(0.25))
                    .withDispersion(0.04)
                    .withChip(3));
            workbench.selected().set(Optional.of(new NeuronId(0, 7)));
            workbench.retrain();
            return workbench;
        });
        await(until(workbench.training(), t -> t.filter(s -> s.retrained().isPresent() && ended(s))
                .isPresent()));
        await(until(workbench.evaluation(), e -> settled(workbench, e)));
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

    private static Image picture(Stage stage, Look look, boolean dark, int width, int height) {
        onUi(() -> {
            look.dark().set(dark);
            stage.setWidth(width);
            stage.setHeight(height);
            return stage;
        });
        await(frames());
        return onUi(() -> stage.getScene().snapshot(null));
    }

    private static void write(Image image, Path file) throws IOException {
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    }

    /** Completes when so many frames were drawn that layout, charts and canvases have come to rest. */
    private static CompletableFuture<Boolean> frames() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int left = FRAMES;

            @Override
            public void handle(long now) {
                left--;
                if (left == 0) {
                    stop();
                    done.complete(true);
                }
            }
        }.start());
        return done;
    }

    private static <T> CompletableFuture<Boolean> until(ObservableValue<T> value, Predicate<T> condition) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            if (condition.test(value.getValue())) {
                done.complete(true);
                return;
            }
            value.addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends T> source, T old, T now) {
                    if (condition.test(now)) {
                        value.removeListener(this);
                        done.complete(true);
                    }
                }
            });
        });
        return done;
    }

    private interface UiTask<T> {
        T run();
    }

    private static <T> T onUi(UiTask<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.run());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return await(result);
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("must not be interrupted while taking pictures", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("must reach the state to be pictured: " + e.getMessage(), e);
        }
    }
}
