package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.browsing.Part;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** What a row is used for. */
final class PartCell extends TableCell<Integer, Integer> {
    private final IntFunction<Optional<Part>> parts;

    PartCell(IntFunction<Optional<Part>> parts) {
        this.parts = parts;
        getStyleClass().add("part-cell");
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        Optional<Part> part = empty || row == null ? Optional.empty() : parts.apply(row);
        setText(part.map(PartCell::word).orElse(""));
        getStyleClass().removeAll("train-colour", "test-colour", "ghost-colour");
        part.ifPresent(p -> getStyleClass().add(style(p)));
    }

    static String word(Part part) {
        return switch (part) {
            case TRAIN -> "train";
            case TEST -> "test";
            case UNUSED -> "unused";
        };
    }

    private static String style(Part part) {
        return switch (part) {
            case TRAIN -> "train-colour";
            case TEST -> "test-colour";
            case UNUSED -> "ghost-colour";
        };
    }
}
