package io.github.nafworkbench.workbench;

import io.github.nafworkbench.curve.Swing;
import io.github.nafworkbench.curve.library.CurveSet;
import io.github.nafworkbench.data.InputException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Opens curve files: read in the background, then shown with all that was found in them until the user takes them. Methods
 * and properties belong to the UI thread.
 */
public final class CurveOpening {
    private final Threads threads;
    private final ImportProfiles profiles;
    private final Supplier<Optional<Swing>> swing;
    private final BiConsumer<CurveSet, Assignment> onOpened;
    private final Consumer<String> onTrouble;
    private final ReadOnlyObjectWrapper<Optional<CurveImport>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CurveImport>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * Opens nothing yet.
     *
     * @param swing of the ideal curve now
     * @param onOpened receives the curves that were taken, and who gets them
     * @param onTrouble receives why a file cannot be opened
     */
    CurveOpening(
            Threads threads,
            ImportProfiles profiles,
            Supplier<Optional<Swing>> swing,
            BiConsumer<CurveSet, Assignment> onOpened,
            Consumer<String> onTrouble) {
        this.threads = threads;
        this.profiles = profiles;
        this.swing = swing;
        this.onOpened = onOpened;
        this.onTrouble = onTrouble;
    }

    /** The file that is read for the first time, while it is. */
    public ReadOnlyObjectProperty<Optional<CurveImport>> reading() {
        return reading.getReadOnlyProperty();
    }

    /** The import that is shown, while it is. */
    public ReadOnlyObjectProperty<Optional<CurveImport>> shown() {
        return shown.getReadOnlyProperty();
    }

    /**
     * Reads a file, or a folder with a file for each device, and shows what was found.
     *
     * @param assignment who gets the curves, unless the user says otherwise
     */
    public void open(Path path, Assignment assignment) {
        giveUp();
        CurveImport next = new CurveImport(path, swing.get(), assignment, threads, profiles);
        reading.set(Optional.of(next));
        next.read(() -> {
            reading.set(Optional.empty());
            if (next.trouble().get().isEmpty()) {
                shown.set(Optional.of(next));
            } else {
                onTrouble.accept(next.trouble().get());
            }
        });
    }

    /** Takes what is shown, and keeps the rules for files of the same kind; does nothing if it cannot be used. */
    public void accept() {
        shown.get().filter(CurveImport::ready).ifPresent(chosen -> {
            shown.set(Optional.empty());
            chosen.outcome().get().ifPresent(outcome -> {
                onOpened.accept(outcome.wanted(), chosen.assignment().get());
                keep(outcome);
            });
        });
    }

    private void keep(CurveImport.Outcome outcome) {
        threads.files().execute(() -> {
            try {
                profiles.keep(outcome.detected(), outcome.choices().rules());
            } catch (InputException e) {
                threads.ui().execute(() -> onTrouble.accept(e.problem().sentence()));
            }
        });
    }

    /** Gives up what is read or shown. */
    public void giveUp() {
        reading.get().ifPresent(CurveImport::cancel);
        reading.set(Optional.empty());
        shown.get().ifPresent(CurveImport::cancel);
        shown.set(Optional.empty());
    }
}
