package io.github.nafworkbench.workbench;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.ColumnFigures;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.ScalingKind;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.browsing.Parts;
import io.github.nafworkbench.data.split.SplitDesign;
import io.github.nafworkbench.data.statistics.CorrelationMatrix;
import io.github.nafworkbench.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/**
 * What can be said of the open table, worked out in the background while somebody looks. Belongs to the UI thread.
 */
public final class TableStudy {
    private final Threads threads;
    private final ObservableValue<Project> project;
    private final ReadOnlyObjectWrapper<Optional<Subject>> subject = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Inquiry<List<ColumnFigures>> summaries;
    private final Inquiry<CorrelationMatrix> correlations;
    private final Inquiry<Parts> parts;
    private final IntegerProperty asked = new SimpleIntegerProperty();
    private final BooleanBinding busy = asked.greaterThan(0);
    private boolean watched;

    /** What is looked at: the table and what is made of it. */
    public record Subject(Table table, Dataset dataset, SplitDesign split, ScalingKind scaling) {
        static Subject of(Project project) {
            return new Subject(
                    project.table(),
                    project.experiment().dataset(),
                    project.experiment().split(),
                    project.experiment().scaling());
        }

        boolean sameParts(Subject other) {
            return table.equals(other.table) && dataset.equals(other.dataset) && split.equals(other.split);
        }
    }

    TableStudy(Threads threads, ObservableValue<Project> project) {
        this.threads = threads;
        this.project = project;
        this.summaries = inquiry();
        this.correlations = inquiry();
        this.parts = inquiry();
        project.addListener((source, old, now) -> {
            if (watched) {
                look();
            }
        });
    }

    /** Begins to look at the open table and follows it, or gives up. */
    public void watch(boolean wanted) {
        watched = wanted;
        if (wanted) {
            look();
        } else {
            summaries.clear();
            correlations.clear();
            parts.clear();
            subject.set(Optional.empty());
        }
    }

    /** What is looked at; empty while nobody looks. */
    public ReadOnlyObjectProperty<Optional<Subject>> subject() {
        return subject.getReadOnlyProperty();
    }

    /** One summary for each column. */
    public Inquiry<List<ColumnFigures>> summaries() {
        return summaries;
    }

    /** Of all numeric columns, in the order of {@link Table#numeric}. */
    public Inquiry<CorrelationMatrix> correlations() {
        return correlations;
    }

    /** What each row is used for by the present split. */
    public Inquiry<Parts> parts() {
        return parts;
    }

    /** Whether any answer is on its way, to a question of somebody else's too. */
    public ObservableBooleanValue busy() {
        return busy;
    }

    /** A question of somebody else's. */
    public <T> Inquiry<T> inquiry() {
        Inquiry<T> inquiry = new Inquiry<>(threads.ui(), threads.studies());
        inquiry.busy().addListener((source, old, busy) -> asked.set(asked.get() + (busy ? 1 : -1)));
        return inquiry;
    }

    private void look() {
        Optional<Subject> before = subject.get();
        Subject now = Subject.of(project.getValue());
        if (before.filter(now::equals).isPresent()) {
            return;
        }
        if (before.filter(b -> b.table().equals(now.table())).isEmpty()) {
            studyTable(now.table());
        }
        if (before.filter(now::sameParts).isEmpty()) {
            parts.clear();
            parts.ask(progress -> Parts.of(now.table().rows(), now.split().split(now.dataset())));
        }
        subject.set(Optional.of(now));
    }

    private void studyTable(Table table) {
        summaries.clear();
        correlations.clear();
        summaries.ask(progress -> ColumnFigures.of(table, progress));
        correlations.ask(progress -> correlations(table, progress));
    }

    private static CorrelationMatrix correlations(Table table, DoubleConsumer progress) throws InputException {
        double[][] columns =
                table.numeric().stream().map(Column.Numbers::values).toArray(double[][]::new);
        if (columns.length > CorrelationMatrix.MOST_COLUMNS) {
            throw new InputException(
                    table.name(),
                    "has " + columns.length + " columns of numbers, but at most " + CorrelationMatrix.MOST_COLUMNS
                            + " are correlated",
                    "Compare two columns under Scatter");
        }
        return CorrelationMatrix.of(columns, progress);
    }
}
