package io.github.nafworkbench.view.network;

import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.view.network.NetworkLayout.Spot;
import io.github.nafworkbench.workbench.NeuronId;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * Weights as lines, wider and stronger the greater they are within their layer. Lines of about the same weight are
 * stroked together.
 */
final class WeightLines {
    private static final int CLASSES = 4;

    private final GraphicsContext g;
    private final NetworkLayout layout;
    private final NetworkPicture picture;

    WeightLines(GraphicsContext g, NetworkLayout layout, NetworkPicture picture) {
        this.g = g;
        this.layout = layout;
        this.picture = picture;
    }

    void draw() {
        if (!picture.hasParameters()) {
            return;
        }
        boolean one = picture.selected().isPresent() || picture.hovered().isPresent();
        if (picture.smallNet()) {
            drawAll(one ? 0.25 : 0.4);
        }
        picture.selected().ifPresent(this::drawOf);
        picture.hovered()
                .filter(id -> !picture.selected().equals(Optional.of(id)))
                .ifPresent(this::drawOf);
    }

    private void drawAll(double strength) {
        Topology topology = picture.topology();
        for (int layer = 0; layer < topology.layers(); layer++) {
            double most = greatest(layer);
            for (int k = 0; k < CLASSES; k++) {
                begin(k, strength, 0.4, 0.9);
                for (int neuron = 0; neuron < topology.neurons(layer); neuron++) {
                    addIncoming(layer, neuron, most, k);
                }
                g.stroke();
            }
        }
    }

    /** What comes into one hidden neuron and what goes out of it. */
    private void drawOf(NeuronId id) {
        int next = id.layer() + 1;
        double mostIn = greatest(id.layer());
        double mostOut = greatest(next);
        for (int k = 0; k < CLASSES; k++) {
            begin(k, 1, 0.5, 2.4);
            addIncoming(id.layer(), id.neuron(), mostIn, k);
            for (int target = 0; target < picture.topology().neurons(next); target++) {
                addLine(
                        picture.weight(next, target, id.neuron()),
                        mostOut,
                        k,
                        spots(id.layer()).get(id.neuron()),
                        spots(next).get(target));
            }
            g.stroke();
        }
    }

    private void addIncoming(int layer, int neuron, double most, int k) {
        Spot to = spots(layer).get(neuron);
        List<Spot> sources = layer == 0 ? layout.inputs() : spots(layer - 1);
        for (int source = 0; source < sources.size(); source++) {
            addLine(picture.weight(layer, neuron, source), most, k, sources.get(source), to);
        }
    }

    private void addLine(double weight, double most, int k, Spot from, Spot to) {
        if (strengthClass(weight, most) == k) {
            g.moveTo(from.x(), from.y());
            g.lineTo(to.x(), to.y());
        }
    }

    private void begin(int k, double strength, double thin, double thick) {
        double share = (k + 0.5) / CLASSES;
        Color colour = picture.palette().ghost();
        g.setStroke(colour.deriveColor(0, 1, 1, strength * (0.12 + 0.75 * share)));
        g.setLineWidth(thin + (thick - thin) * share);
        g.beginPath();
    }

    private static int strengthClass(double weight, double most) {
        return most > 0 ? (int) Math.min(CLASSES - 1, CLASSES * Math.abs(weight) / most) : 0;
    }

    private double greatest(int layer) {
        Topology topology = picture.topology();
        double most = 0;
        for (int i = topology.weightOffset(layer); i < topology.biasOffset(layer); i++) {
            most = Math.max(most, Math.abs(picture.parameters()[i]));
        }
        return most;
    }

    private List<Spot> spots(int layer) {
        return layer == picture.topology().hidden().size()
                ? layout.outputs()
                : layout.hidden().get(layer);
    }
}
