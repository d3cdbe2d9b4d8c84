package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.statistics.OutlierLimits;
import io.github.nafworkbench.view.Labels;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** One cell of the table as in the file; missing ones and outliers are marked, and say why. */
final class ValueCell extends TableCell<Integer, Integer> {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass OUTLIER = PseudoClass.getPseudoClass("outlier");
    private static final String NONE = "—";

    private final Column column;
    private final Supplier<Optional<OutlierLimits>> limits;

    ValueCell(Column column, Supplier<Optional<OutlierLimits>> limits) {
        this.column = column;
        this.limits = limits;
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        boolean missing = false;
        Optional<OutlierLimits> crossed = Optional.empty();
        setTooltip(null);
        if (empty || row == null) {
            setText(null);
        } else {
            String text = column.text(row);
            missing = text.isBlank();
            crossed = crossed(row);
            setText(missing ? NONE : crossed.map(l -> mark(l, row)).orElse("") + text);
            crossed.ifPresent(l -> setTooltip(Labels.hint(reason(l, row))));
            if (missing) {
                setTooltip(Labels.hint("The file has no value here."));
            }
        }
        pseudoClassStateChanged(MISSING, missing);
        pseudoClassStateChanged(OUTLIER, crossed.isPresent());
    }

    private Optional<OutlierLimits> crossed(int row) {
        return column instanceof Column.Numbers numbers
                ? limits.get().filter(l -> l.beyond(numbers.values()[row]))
                : Optional.empty();
    }

    private double distance(OutlierLimits l, int row) {
        return column instanceof Column.Numbers numbers ? l.distance(numbers.values()[row]) : 0;
    }

    private String mark(OutlierLimits l, int row) {
        return distance(l, row) > 0 ? "↑ " : "↓ ";
    }

    private String reason(OutlierLimits l, int row) {
        double distance = distance(l, row);
        return "Outlier: " + Labels.figure(Math.abs(distance)) + " robust standard deviations "
                + (distance > 0 ? "above" : "below") + " the median " + Labels.figure(l.median(), column.unit())
                + ". " + RULE;
    }

    /** How outliers are told. */
    static final String RULE = "Marked is what lies more than 3.5 robust standard deviations from the median; one is"
            + " 1.4826 times the median distance from the median (MAD). Columns in which more than half of the values"
            + " are the same have none.";
}
