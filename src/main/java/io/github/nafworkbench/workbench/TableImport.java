package io.github.nafworkbench.workbench;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.feature.DatasetChoice;
import io.github.nafworkbench.data.reading.ImportChoices;
import io.github.nafworkbench.data.reading.ImportProfile;
import io.github.nafworkbench.data.reading.Progress;
import io.github.nafworkbench.data.reading.Reading;
import io.github.nafworkbench.data.reading.TableFile;
import io.github.nafworkbench.data.reading.TableSurvey;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * One file on its way to becoming the open table: how it is to be read, and what comes of it. Each change of the choices
 * reads it again in the background; the newest wins. Methods and properties belong to the UI thread.
 */
public final class TableImport {
    private final Path file;
    private final DatasetChoice choice;
    private final ImportProfiles profiles;
    private final Inquiry<Outcome> inquiry;
    private final Inquiry<TableSurvey> survey;
    private final ReadOnlyObjectWrapper<ImportChoices> choices = new ReadOnlyObjectWrapper<>(ImportChoices.DETECT);
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean watched;

    TableImport(Path file, DatasetChoice choice, Threads threads, ImportProfiles profiles) {
        this.file = file;
        this.choice = choice;
        this.profiles = profiles;
        this.inquiry = new Inquiry<>(threads.ui(), threads.files(), file.getFileName() + " could not be read");
        this.survey = new Inquiry<>(threads.ui(), threads.studies());
    }

    /** The same file again, as it was read before. */
    TableImport(TableImport before, Outcome outcome, Threads threads) {
        this(before.file, before.choice, threads, before.profiles);
        show(outcome);
    }

    /**
     * What comes of the file with some choices.
     *
     * @param detected the table as it is without choices
     * @param remembered whether the choices are those made for an earlier file of the same columns
     * @param data what the network would learn; empty if it cannot
     * @param refusal why it cannot, one sentence; empty if it can
     */
    public record Outcome(
            Reading reading, Table detected, boolean remembered, Optional<OpenedTable> data, String refusal) {
        /** The table as it is opened, with features if they were made. */
        Table table() {
            return data.map(OpenedTable::table).orElse(reading.table());
        }

        /** Whether there is nothing for the user to decide. */
        boolean plain() {
            return data.isPresent()
                    && reading.problems().count() == 0
                    && (remembered || reading.leftOut().isEmpty());
        }
    }

    /** Makes a reader's steps those of an inquiry, which throws when nobody wants the result any more. */
    private record Steps(DoubleConsumer told) implements Progress {
        @Override
        public void done(double share) {
            told.accept(share);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    /** The file's name. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** What came of the last choices with which the file could be read. */
    public ReadOnlyObjectProperty<Optional<Outcome>> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** The choices for the reading that is on its way or here. */
    public ReadOnlyObjectProperty<ImportChoices> choices() {
        return choices.getReadOnlyProperty();
    }

    /** Why the file cannot be read with the choices, one sentence; empty when it can. */
    public ReadOnlyStringProperty trouble() {
        return inquiry.trouble();
    }

    public ReadOnlyBooleanProperty busy() {
        return inquiry.busy();
    }

    /** Share of the reading that is done, 0 to 1. */
    public ReadOnlyDoubleProperty progress() {
        return inquiry.progress();
    }

    /** What is to be known of the table before it is used; empty until it is looked through. */
    public ReadOnlyObjectProperty<Optional<TableSurvey>> survey() {
        return survey.answer();
    }

    /** Reads the file for the first time, as detected or as a file of the same columns was read before. */
    void read(Runnable then) {
        ask(progress -> first(new Steps(progress)), then);
    }

    private Outcome first(Progress progress) throws InputException {
        Reading reading = TableFile.read(file, ImportChoices.DETECT, progress);
        Optional<ImportProfile> profile = profiles.fitting(reading.table());
        if (profile.isPresent()) {
            try {
                Reading again = TableFile.read(file, profile.get().choices(), progress);
                return outcome(again, reading.table(), true, progress);
            } catch (InputException notThisTime) {
                return outcome(reading, reading.table(), false, progress);
            }
        }
        return outcome(reading, reading.table(), false, progress);
    }

    private Outcome outcome(Reading read, Table detected, boolean remembered, Progress progress) {
        Reading reading = read;
        try {
            reading = choice.complete(read);
            OpenedTable data = OpenedTable.of(file, reading, choice, progress);
            return new Outcome(reading, detected, remembered, Optional.of(data), "");
        } catch (InputException e) {
            return new Outcome(
                    reading, detected, remembered, Optional.empty(), e.problem().sentence());
        }
    }

    /** Changes how the file is read. */
    public void choose(UnaryOperator<ImportChoices> change) {
        ImportChoices next = change.apply(choices.get());
        if (next.equals(choices.get()) && trouble().get().isEmpty()) {
            return;
        }
        choices.set(next);
        Optional<Table> plain = outcome.get().map(Outcome::detected);
        ask(
                progress -> {
                    Progress steps = new Steps(progress);
                    Reading reading = TableFile.read(file, next, steps);
                    return outcome(reading, plain.orElse(reading.table()), false, steps);
                },
                () -> {});
    }

    private void ask(Inquiry.Work<Outcome> work, Runnable then) {
        inquiry.ask(work, () -> {
            inquiry.answer().get().ifPresent(this::show);
            then.run();
        });
    }

    private void show(Outcome now) {
        choices.set(now.reading().choices());
        outcome.set(Optional.of(now));
        look();
    }

    /** Gives up the reading that is on its way. */
    void cancel() {
        inquiry.cancel();
    }

    /** Gives up the reading that is on its way, and choices by which the file cannot be read. */
    public void takeBack() {
        cancel();
        outcome.get().ifPresent(o -> {
            ImportChoices last = o.reading().choices();
            if (trouble().get().isEmpty()) {
                choices.set(last);
            } else {
                choose(now -> last);
            }
        });
    }

    /** Looks through each table that is read while somebody watches. */
    void watch(boolean watching) {
        watched = watching;
        look();
    }

    private void look() {
        survey.clear();
        if (watched) {
            outcome.get().ifPresent(o -> survey.ask(progress -> TableSurvey.of(o.reading(), progress)));
        }
    }

    /** Whether what is here is what the choices give, and a network can learn it. */
    public boolean ready() {
        return !busy().get()
                && trouble().get().isEmpty()
                && outcome.get().flatMap(Outcome::data).isPresent();
    }
}
