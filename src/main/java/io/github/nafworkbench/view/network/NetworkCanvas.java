package io.github.nafworkbench.view.network;

import io.github.nafworkbench.view.Drawing;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.workbench.NeuronId;
import io.github.nafworkbench.workbench.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The canvas of the {@link NetworkPane}: shows a picture and tells what the pointer and the keys choose. */
final class NetworkCanvas extends Drawing {
    private static final double WIDE = 520;

    private final Selection selection;
    private final ObjectProperty<Optional<NeuronId>> hovered = new SimpleObjectProperty<>(Optional.empty());
    private final CurveGlyphs glyphs = new CurveGlyphs();
    private Optional<Band> band = Optional.empty();
    private @Nullable NetworkPicture picture;
    private @Nullable NetworkLayout layout;

    /** Makes a canvas that selects neurons by click, drag or key. */
    NetworkCanvas(Selection selection) {
        super(new Canvas());
        this.selection = selection;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("network-canvas");
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> hovered.set(Optional.empty()));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> release());
        setOnKeyPressed(this::press);
        widthProperty().addListener((source, old, now) -> layout = null);
        heightProperty().addListener((source, old, now) -> layout = null);
    }

    /** The neuron under the pointer. */
    ObjectProperty<Optional<NeuronId>> hovered() {
        return hovered;
    }

    /** Shows a picture; draws only if it looks different. */
    @SuppressWarnings("ReferenceEquality") // the glyphs are kept by object
    void show(NetworkPicture next) {
        NetworkPicture before = picture;
        picture = next;
        if (before == null || !before.topology().equals(next.topology())) {
            layout = null;
        }
        if (before == null || before.realised() != next.realised() || before.ideal() != next.ideal()) {
            glyphs.prepare(next.realised(), next.ideal());
        }
        if (before == null || !before.looksLike(next)) {
            redraw();
        }
    }

    /** Where everything is, once there is a picture. */
    Optional<NetworkLayout> places() {
        NetworkPicture shown = picture;
        if (layout == null && shown != null) {
            boolean wide = getWidth() >= WIDE;
            layout = NetworkLayout.of(shown.topology(), getWidth(), getHeight(), wide ? 96 : 40, wide ? 60 : 44);
        }
        return Optional.ofNullable(layout);
    }

    @Override
    protected void draw() {
        NetworkPicture shown = picture;
        if (shown != null) {
            places().ifPresent(places -> new NetworkArtist(canvas().getGraphicsContext2D(), places, shown, glyphs)
                    .draw(getWidth(), getHeight()));
            band.ifPresent(b -> b.draw(canvas().getGraphicsContext2D(), shown.palette()));
        }
    }

    private void point(MouseEvent event) {
        hovered.set(places().flatMap(p -> p.at(event.getX(), event.getY())));
    }

    private void press(MouseEvent event) {
        requestFocus();
        boolean more = event.isShiftDown() || event.isShortcutDown();
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        Optional<NeuronId> hit = places().flatMap(p -> p.at(event.getX(), event.getY()));
        if (hit.isEmpty() && primary) {
            if (!more) {
                selection.clear();
            }
            band = Optional.of(new Band(
                    event.getX(),
                    event.getY(),
                    event.getX(),
                    event.getY(),
                    selection.neurons().get()));
        }
        hit.filter(id -> primary || !selection.contains(id)).ifPresent(id -> {
            if (more) {
                selection.toggle(id);
            } else {
                selection.only(id);
            }
        });
    }

    private void drag(MouseEvent event) {
        band = band.map(b -> b.to(event.getX(), event.getY()));
        band.ifPresent(b -> places().ifPresent(p -> {
            List<NeuronId> all = new ArrayList<>(b.before);
            all.addAll(p.within(b.x1, b.y1, b.x2, b.y2));
            selection.set(all);
            redraw();
        }));
    }

    private void release() {
        band = Optional.empty();
        redraw();
    }

    private void press(KeyEvent event) {
        KeyCode key = event.getCode();
        NetworkPicture shown = picture;
        if (event.isShortcutDown() && key == KeyCode.A) {
            places().ifPresent(p -> selection.set(p.neurons()));
            event.consume();
        }
        if (shown == null
                || event.isShortcutDown()
                || !(key.isArrowKey() || key == KeyCode.HOME || key == KeyCode.END)) {
            return;
        }
        places().map(p -> chosen(p, shown, key)).ifPresent(id -> {
            if (event.isShiftDown() && !selection.contains(id)) {
                selection.toggle(id);
            } else if (event.isShiftDown()) {
                selection.primary().set(Optional.of(id));
            } else {
                selection.only(id);
            }
        });
        event.consume();
    }

    private static NeuronId chosen(NetworkLayout places, NetworkPicture shown, KeyCode key) {
        NeuronId first = new NeuronId(0, 0);
        return switch (key) {
            case HOME -> first;
            case END -> places.neurons().get(places.neurons().size() - 1);
            default -> shown.selected().map(id -> moved(places, id, key)).orElse(first);
        };
    }

    private static NeuronId moved(NetworkLayout places, NeuronId from, KeyCode key) {
        return switch (key) {
            case LEFT -> places.next(from, -1, 0);
            case RIGHT -> places.next(from, 1, 0);
            case UP -> places.next(from, 0, -1);
            default -> places.next(from, 0, 1);
        };
    }

    /** A rectangle being drawn over empty ground, from (x1, y1) to (x2, y2), and what was selected before. */
    private record Band(double x1, double y1, double x2, double y2, List<NeuronId> before) {
        Band to(double x, double y) {
            return new Band(x1, y1, x, y, before);
        }

        void draw(GraphicsContext g, Palette palette) {
            double left = Math.min(x1, x2);
            double top = Math.min(y1, y2);
            g.setFill(palette.test().deriveColor(0, 1, 1, 0.1));
            g.fillRect(left, top, Math.abs(x2 - x1), Math.abs(y2 - y1));
            g.setStroke(palette.test());
            g.setLineWidth(1);
            g.strokeRect(left, top, Math.abs(x2 - x1), Math.abs(y2 - y1));
        }
    }
}
