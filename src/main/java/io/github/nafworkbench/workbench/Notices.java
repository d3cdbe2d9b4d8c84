package io.github.nafworkbench.workbench;

import io.github.nafworkbench.data.InputException;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What there is to tell, until it is read. Belongs to the UI thread. */
public final class Notices {
    private final ObservableList<Notice> all = FXCollections.observableArrayList();

    /** The notices of every pane; one that was read is removed from it. */
    public ObservableList<Notice> all() {
        return all;
    }

    /** Tells one sentence beside what the pane tells. */
    public void add(Notice notice) {
        all.add(notice);
    }

    /** Tells one sentence in place of what that pane told before. */
    void tell(Notice.Place place, String sentence) {
        clear(place);
        add(new Notice(place, sentence));
    }

    void tell(Notice.Place place, InputException trouble) {
        tell(place, trouble.problem().sentence());
    }

    void clear(Notice.Place place) {
        all.removeIf(n -> n.place() == place);
    }
}
