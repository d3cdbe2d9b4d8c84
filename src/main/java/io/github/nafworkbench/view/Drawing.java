package io.github.nafworkbench.view;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A canvas that fills its region and is drawn at most once a frame, and only when something asked for it. Asking does
 * not lay out anything else in the window.
 */
public abstract class Drawing extends Region {
    private final Canvas canvas;
    private final Sheet sheet;
    private boolean stale = true;

    protected Drawing(Canvas canvas) {
        this.canvas = canvas;
        this.sheet = new Sheet(canvas);
        getChildren().add(sheet);
        setMinSize(0, 0);
    }

    /** Draws before the next frame. */
    public final void redraw() {
        stale = true;
        sheet.requestLayout();
    }

    /** Draws everything; the canvas has the size of this region. */
    protected abstract void draw();

    protected final Canvas canvas() {
        return canvas;
    }

    @Override
    protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void drawIfStale(double width, double height) {
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            stale = true;
        }
        if (stale && width > 0 && height > 0) {
            stale = false;
            draw();
        }
    }

    /** Unmanaged, so that asking for its layout stops here. */
    private final class Sheet extends Pane {
        Sheet(Canvas canvas) {
            super(canvas);
            setManaged(false);
        }

        @Override
        protected void layoutChildren() {
            drawIfStale(getWidth(), getHeight());
        }
    }
}
