package io.github.nafworkbench.view.importing;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows the values of a list in words. */
final class Words<T> extends StringConverter<T> {
    private final Function<T, String> words;

    private Words(Function<T, String> words) {
        this.words = words;
    }

    static <T> Words<T> of(Function<T, String> words) {
        return new Words<>(words);
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("the list is chosen from, not typed in");
    }
}
