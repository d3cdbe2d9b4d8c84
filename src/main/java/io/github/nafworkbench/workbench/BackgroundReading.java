package io.github.nafworkbench.workbench;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.project.Project;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Reads files on their thread and brings back changes of the project, or one sentence of trouble. */
final class BackgroundReading {
    private final Threads threads;
    private final BiConsumer<Notice.Place, UnaryOperator<Project>> onRead;
    private final BiConsumer<Notice.Place, String> onTrouble;
    private final ReadOnlyStringWrapper working = new ReadOnlyStringWrapper("");

    /**
     * Reads nothing yet.
     *
     * @param onRead receives, on the UI thread, the change that what was read makes
     * @param onTrouble receives, on the UI thread, why there is none
     */
    BackgroundReading(
            Threads threads,
            BiConsumer<Notice.Place, UnaryOperator<Project>> onRead,
            BiConsumer<Notice.Place, String> onTrouble) {
        this.threads = threads;
        this.onRead = onRead;
        this.onTrouble = onTrouble;
    }

    /** What is being read, as a sentence; empty when nothing is. */
    ReadOnlyStringProperty working() {
        return working.getReadOnlyProperty();
    }

    /** Makes a change of a file's content; on the files' thread. */
    interface Read {
        UnaryOperator<Project> change() throws InputException;
    }

    void read(Path file, Notice.Place place, Read read) {
        working.set("Reading " + file.getFileName());
        threads.files().execute(() -> {
            try {
                UnaryOperator<Project> change = read.change();
                done(() -> onRead.accept(place, change));
            } catch (InputException e) {
                done(() -> onTrouble.accept(place, e.problem().sentence()));
            } catch (Error | RuntimeException e) {
                String sentence = Failure.sentence(file.getFileName() + " could not be read", e);
                done(() -> onTrouble.accept(place, sentence));
            }
        });
    }

    private void done(Runnable next) {
        threads.ui().execute(() -> {
            working.set("");
            next.run();
        });
    }
}
