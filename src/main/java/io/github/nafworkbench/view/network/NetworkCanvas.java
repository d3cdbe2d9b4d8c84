package io.github.nafworkbench.view.network;

import io.github.nafworkbench.view.Drawing;
import io.github.nafworkbench.workbench.NeuronId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The canvas of the {@link NetworkPane}: shows a picture and tells what the pointer and the keys choose. */
final class NetworkCanvas extends Drawing {
    private static final double WIDE = 520;

    private final Consumer<Optional<NeuronId>> onSelect;
    private final ObjectProperty<Optional<NeuronId>> hovered = new SimpleObjectProperty<>(Optional.empty());
    private final CurveGlyphs glyphs = new CurveGlyphs();
    private @Nullable NetworkPicture picture;
    private @Nullable NetworkLayout layout;

    /** Makes a canvas that tells which neuron is chosen by click or key. */
    NetworkCanvas(Consumer<Optional<NeuronId>> onSelect) {
        super(new Canvas());
        this.onSelect = onSelect;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("network-canvas");
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> hovered.set(Optional.empty()));
        setOnMousePressed(this::press);
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
        }
    }

    private void point(MouseEvent event) {
        hovered.set(places().flatMap(p -> p.at(event.getX(), event.getY())));
    }

    private void press(MouseEvent event) {
        requestFocus();
        Optional<NeuronId> hit = places().flatMap(p -> p.at(event.getX(), event.getY()));
        if (event.getButton() == MouseButton.PRIMARY || hit.isPresent()) {
            onSelect.accept(hit);
        }
    }

    private void press(KeyEvent event) {
        KeyCode key = event.getCode();
        NetworkPicture shown = picture;
        if (shown == null
                || event.isShortcutDown()
                || !(key.isArrowKey() || key == KeyCode.HOME || key == KeyCode.END)) {
            return;
        }
        places().ifPresent(p -> onSelect.accept(Optional.of(chosen(p, shown, key))));
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
}
