package io.github.nafworkbench.workbench;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.feature.DatasetChoice;
import io.github.nafworkbench.data.reading.ImportChoices;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Opens files as tables: at once, as detected or as a file of the same columns was opened before, if there is nothing to
 * decide; else, and when the user asks, after showing how the file is read. Methods and properties belong to the UI
 * thread.
 */
public final class TableOpening {
    private final Threads threads;
    private final ImportProfiles profiles;
    private final Consumer<TableImport.Outcome> onOpened;
    private final Consumer<String> onTrouble;
    private final ReadOnlyObjectWrapper<Optional<TableImport>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TableImport>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Opened> opened = Optional.empty();

    private record Opened(TableImport read, TableImport.Outcome outcome) {}

    /**
     * Opens nothing yet.
     *
     * @param onOpened receives what was opened
     * @param onTrouble receives why a file cannot be opened
     */
    TableOpening(
            Threads threads,
            ImportProfiles profiles,
            Consumer<TableImport.Outcome> onOpened,
            Consumer<String> onTrouble) {
        this.threads = threads;
        this.profiles = profiles;
        this.onOpened = onOpened;
        this.onTrouble = onTrouble;
    }

    /** The file that is read for the first time, while it is. */
    public ReadOnlyObjectProperty<Optional<TableImport>> reading() {
        return reading.getReadOnlyProperty();
    }

    /** The import whose options are shown, while they are. */
    public ReadOnlyObjectProperty<Optional<TableImport>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** How a table was read, if it is the last one that was opened from a file. */
    public Optional<TableImport.Outcome> of(Table table) {
        return opened.map(Opened::outcome).filter(o -> o.table().equals(table));
    }

    void open(Path file, DatasetChoice choice) {
        giveUp();
        TableImport next = new TableImport(file, choice, threads, profiles);
        reading.set(Optional.of(next));
        next.read(() -> decide(next));
    }

    private void decide(TableImport read) {
        reading.set(Optional.empty());
        if (!read.trouble().get().isEmpty()) {
            onTrouble.accept(read.trouble().get());
        } else if (read.outcome().get().filter(TableImport.Outcome::plain).isPresent()) {
            use(read);
        } else {
            show(read);
        }
    }

    private void show(TableImport read) {
        read.watch(true);
        shown.set(Optional.of(read));
    }

    private void use(TableImport read) {
        read.outcome().get().ifPresent(outcome -> {
            opened = Optional.of(new Opened(read, outcome));
            onOpened.accept(outcome);
        });
    }

    /** Shows how the last opened file is read, to change it. */
    public void options() {
        giveUp();
        opened.ifPresent(o -> show(new TableImport(o.read(), o.outcome(), threads)));
    }

    /** Opens what is shown, and keeps the choices for files of the same columns; does nothing if it cannot be used. */
    public void accept() {
        Optional<TableImport> chosen = shown.get().filter(TableImport::ready);
        chosen.ifPresent(read -> {
            hide();
            use(read);
            read.outcome().get().ifPresent(o -> keep(o.detected(), o.reading().choices()));
        });
    }

    private void keep(Table detected, ImportChoices choices) {
        threads.files().execute(() -> {
            try {
                profiles.keep(detected, choices);
            } catch (InputException e) {
                threads.ui().execute(() -> onTrouble.accept(e.problem().sentence()));
            }
        });
    }

    /** Gives up what is read or shown; what was open stays open. */
    public void giveUp() {
        reading.get().ifPresent(TableImport::cancel);
        reading.set(Optional.empty());
        hide();
    }

    private void hide() {
        shown.get().ifPresent(read -> {
            read.watch(false);
            read.cancel();
        });
        shown.set(Optional.empty());
    }
}
