package io.github.nafworkbench.view.curvewindow;

import io.github.nafworkbench.view.Labels;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * A number to three figures, with more to be told of it on hover.
 *
 * @param <R> a row
 */
final class FigureCell<R> extends TableCell<R, Double> {
    private final Function<R, String> more;

    FigureCell(Function<R, String> more) {
        this.more = more;
    }

    @Override
    protected void updateItem(@Nullable Double item, boolean empty) {
        super.updateItem(item, empty);
        R row = getTableRow() == null ? null : getTableRow().getItem();
        setText(item == null ? null : Labels.figure(item));
        setTooltip(item == null || row == null ? null : Labels.hint(more.apply(row)));
    }
}
