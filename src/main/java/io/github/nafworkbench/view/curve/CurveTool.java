package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.view.Palette;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;

/** What the pointer and the keys do on the {@link CurveCanvas}. Used by the UI thread. */
public interface CurveTool {
    /** The primary button went down. */
    void press(PenPoint at);

    /** The pointer moved with the button down, by more than a click does. */
    void drag(PenPoint to);

    /** The button went up. */
    void release();

    /** Whether a gesture is going on that {@link #abandon} can give up. */
    boolean busy();

    /** Gives the gesture in progress up. */
    void abandon();

    /** A double click; whether the tool used it. */
    default boolean doubleClick(PenPoint at) {
        return false;
    }

    /** The wheel turned by some steps, up positive; whether the tool used it. */
    default boolean wheel(int steps) {
        return false;
    }

    /** A key went down; whether the tool used it. The caret is on the curve of the primary neuron. */
    default boolean key(KeyEvent event, PenPoint caret) {
        return false;
    }

    /** Draws over the curves what the tool shows; {@code pointer} is where the mouse or the caret is. */
    default void draw(GraphicsContext g, PenPoint pointer, Palette palette) {}

    Cursor cursor();
}
