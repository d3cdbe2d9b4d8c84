package io.github.nafworkbench.view.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** What the start page remembers from one start of the program to the next. All methods belong to the UI thread. */
public final class StartPreferences {
    /** More than these are forgotten. */
    static final int MOST_FILES = 6;

    private static final String SHOWN = "start-page-shown";
    private static final String FILE = "recent-file-";

    private final ObservableList<Path> files = FXCollections.observableArrayList();
    private final BooleanProperty shown = new SimpleBooleanProperty(true);

    private StartPreferences() {}

    /** Remembers for as long as the program runs. */
    public static StartPreferences unsaved() {
        return new StartPreferences();
    }

    /** Remembers in that node, which is read at once; may be called on any thread. */
    public static StartPreferences in(Preferences node) {
        StartPreferences preferences = new StartPreferences();
        preferences.shown.set(node.getBoolean(SHOWN, true));
        preferences.files.setAll(read(node));
        preferences.shown.addListener((source, old, now) -> node.putBoolean(SHOWN, now));
        preferences.files.addListener((ListChangeListener<Path>) change -> write(preferences.files, node));
        return preferences;
    }

    /** Whether the page is shown when the program starts. */
    public BooleanProperty shownAtStart() {
        return shown;
    }

    /** Files opened before, the newest first; they may be gone. */
    public ObservableList<Path> files() {
        return FXCollections.unmodifiableObservableList(files);
    }

    /** Puts a file that was opened first. */
    public void opened(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        List<Path> now = new ArrayList<>(files);
        now.remove(whole);
        now.add(0, whole);
        files.setAll(now.subList(0, Math.min(now.size(), MOST_FILES)));
    }

    /** Takes a file off the list. */
    public void forget(Path file) {
        files.remove(file);
    }

    private static List<Path> read(Preferences node) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < MOST_FILES; i++) {
            path(node.get(FILE + i, "")).ifPresent(files::add);
        }
        return files;
    }

    /** What another system or version wrote may be no path here. */
    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static void write(List<Path> files, Preferences node) {
        for (int i = 0; i < MOST_FILES; i++) {
            String text = i < files.size() ? files.get(i).toString() : "";
            if (text.isEmpty() || text.length() > Preferences.MAX_VALUE_LENGTH) {
                node.remove(FILE + i);
            } else {
                node.put(FILE + i, text);
            }
        }
    }
}
