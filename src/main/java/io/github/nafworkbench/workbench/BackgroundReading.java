package io.github.nafworkbench.workbench;

import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.data.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Reads files on their thread and brings back what is to be done with them, or one sentence of trouble. */
final class BackgroundReading {
    private final Threads threads;
    private final BiConsumer<Notice.Place, String> onTrouble;
    private final ReadOnlyStringWrapper working = new ReadOnlyStringWrapper("");

    /**
     * Reads nothing yet.
     *
     * @param onTrouble receives, on the UI thread, what there is to tell
     */
    BackgroundReading(Threads threads, BiConsumer<Notice.Place, String> onTrouble) {
        this.threads = threads;
        this.onTrouble = onTrouble;
    }

    /** What is being read, as a sentence; empty when nothing is. */
    ReadOnlyStringProperty working() {
        return working.getReadOnlyProperty();
    }

    /** Reads on the files' thread; what it returns is done on the UI thread. */
    interface Read {
        Runnable result() throws InputException;
    }

    void read(Path file, Notice.Place place, Read read) {
        working.set("Reading " + file.getFileName());
        threads.files().execute(() -> {
            try {
                done(read.result());
            } catch (InputException e) {
                done(() -> onTrouble.accept(place, e.problem().sentence()));
            } catch (Error | RuntimeException e) {
                String sentence = Failure.sentence(file.getFileName() + " could not be read", e);
                done(() -> onTrouble.accept(place, sentence));
            }
        });
    }

    /** Writes on the files' thread. */
    interface Write {
        /** Writes, and returns a sentence on what was written. */
        String told() throws IOException;
    }

    /** Writes into a folder, and tells at that place what was written or why not. */
    void write(Path folder, Notice.Place place, Write write) {
        working.set("Writing to " + folder.getFileName());
        threads.files().execute(() -> {
            try {
                String sentence = write.told();
                done(() -> onTrouble.accept(place, sentence));
            } catch (IOException e) {
                String sentence = folder + ": cannot be written to: " + FileTrouble.reason(e)
                        + ". Choose a folder that can be written to.";
                done(() -> onTrouble.accept(place, sentence));
            } catch (Error | RuntimeException e) {
                String sentence = Failure.sentence("The files could not be written", e);
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
