package io.github.nafworkbench.view.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The track and thumb of a slider. A press with all its dragging, and a key held down, are one gesture each; a double
 * click sets the level to zero within the gesture of its first click.
 */
final class Track extends Region {
    private static final double THUMB = 14;
    private static final double LINE = 4;
    private static final double MARK = 3;
    private static final double HEIGHT = 20;
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Region line = part("level-line");
    private final Region fill = part("level-fill");
    private final Region thumb = part("level-thumb");
    private final List<Region> marks = new ArrayList<>();
    private final ObjDoubleConsumer<Object> onChange;
    private LevelScale scale;
    private double level;
    private Object gesture = new Object();
    private @Nullable Object keyGesture;

    /**
     * A track.
     *
     * @param onChange receives the gesture and the new level
     */
    Track(LevelScale scale, ObjDoubleConsumer<Object> onChange) {
        this.scale = scale;
        this.onChange = onChange;
        getStyleClass().add("level-track");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        use(scale);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnKeyPressed(this::key);
        setOnKeyReleased(event -> keyGesture = null);
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        part.setMouseTransparent(true);
        return part;
    }

    /** Lays levels out anew. */
    void use(LevelScale other) {
        scale = other;
        marks.clear();
        other.marks().forEach(m -> marks.add(part("level-mark")));
        getChildren().setAll(line, fill);
        getChildren().addAll(marks);
        getChildren().add(thumb);
        requestLayout();
    }

    void show(double now) {
        level = now;
        pseudoClassStateChanged(ON, now > 0);
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        requestLayout();
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        if (event.getClickCount() == 2) {
            onChange.accept(gesture, 0);
        } else {
            gesture = new Object();
            set(event);
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (event.isPrimaryButtonDown() && event.getClickCount() < 2) {
            set(event);
            event.consume();
        }
    }

    private void set(MouseEvent event) {
        onChange.accept(gesture, scale.level((event.getX() - THUMB / 2) / (getWidth() - THUMB)));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT, UP, ADD, PLUS -> keyed(event, scale.step(level, 1));
            case LEFT, DOWN, SUBTRACT, MINUS -> keyed(event, scale.step(level, -1));
            case PAGE_UP -> keyed(event, scale.step(level, LevelScale.PAGE));
            case PAGE_DOWN -> keyed(event, scale.step(level, -LevelScale.PAGE));
            case HOME, DELETE, BACK_SPACE -> keyed(event, 0);
            case END -> keyed(event, scale.level(1));
            default -> {}
        }
    }

    private void keyed(Event event, double next) {
        Object held = keyGesture == null ? new Object() : keyGesture;
        keyGesture = held;
        onChange.accept(held, next);
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - THUMB;
        double middle = Math.rint(getHeight() / 2);
        double at = THUMB / 2 + width * scale.position(level);
        line.resizeRelocate(THUMB / 2, middle - LINE / 2, width, LINE);
        fill.resizeRelocate(THUMB / 2, middle - LINE / 2, at - THUMB / 2, LINE);
        for (int i = 0; i < marks.size(); i++) {
            double x = THUMB / 2 + width * scale.marks().get(i);
            marks.get(i).resizeRelocate(Math.rint(x) - 0.5, middle + LINE / 2 + 2, 1, MARK);
        }
        thumb.resizeRelocate(Math.rint(at - THUMB / 2), middle - THUMB / 2, THUMB, THUMB);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> 100 * scale.position(level);
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 100.0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
