package io.github.nafworkbench.view;

import io.github.nafworkbench.data.InputException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/**
 * A field for one typed value. Enter or leaving it takes the value; a value that cannot be taken says so in one
 * sentence, and the old one stays; the sentence goes with Escape, on leaving the field, and with any new value. Escape
 * gives up what was typed.
 */
public final class Entry extends TextField {
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Taker taker;
    private String shown = "";

    /** What is done with the typed text. */
    public interface Taker {
        /**
         * Takes over the value.
         *
         * @throws InputException if the text is not a value that can be taken
         */
        void take(String text) throws InputException;
    }

    /**
     * A field; when {@link #onActionProperty} is called, the value has been taken or {@link #trouble} tells why not.
     *
     * @param name what it holds, for screen readers and messages
     */
    public Entry(String name, Taker taker) {
        this.taker = taker;
        setAccessibleText(name);
        addEventHandler(ActionEvent.ACTION, event -> commit());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && !(getText().equals(shown) && trouble.get().isEmpty())) {
                setText(shown);
                trouble.set("");
                event.consume();
            }
        });
        focusedProperty().addListener((source, old, focused) -> {
            if (!focused) {
                commit();
            }
        });
    }

    /** Shows a value; the text being typed is kept until it is taken, and older trouble is over. */
    public void show(String value) {
        trouble.set("");
        if (!value.equals(shown) || !isFocused()) {
            shown = value;
            setText(value);
        }
    }

    /** Why the last text was not taken, one sentence; empty when it was. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Adds and takes away whole steps by the arrow keys up and down. */
    public Entry stepping(Consumer<Integer> step) {
        addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                commit();
                step.accept(event.getCode() == KeyCode.UP ? 1 : -1);
                event.consume();
            }
        });
        return this;
    }

    private void commit() {
        String typed = getText().strip();
        if (typed.equals(shown)) {
            trouble.set("");
            return;
        }
        try {
            taker.take(typed);
            trouble.set("");
        } catch (InputException e) {
            trouble.set(e.problem().sentence());
        }
        setText(shown);
    }
}
