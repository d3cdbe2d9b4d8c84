package io.github.nafworkbench.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The selected hidden neurons, of which one is the primary neuron, whose curve is shown. Used by the UI thread.
 *
 * <p>The primary neuron is always among {@link #neurons()}; there is none only if none is selected.
 */
public final class Selection {
    private static final Comparator<NeuronId> ORDER =
            Comparator.comparingInt(NeuronId::layer).thenComparingInt(NeuronId::neuron);

    private final ObjectProperty<Optional<NeuronId>> primary = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<NeuronId>> neurons = new ReadOnlyObjectWrapper<>(List.of());

    Selection() {
        primary.addListener((source, old, now) -> {
            if (now.isEmpty() || !neurons.get().contains(now.get())) {
                neurons.set(now.stream().toList());
            }
        });
    }

    /** The primary neuron; setting one that is not selected selects it alone. */
    public ObjectProperty<Optional<NeuronId>> primary() {
        return primary;
    }

    /** All selected neurons in the order of the network. */
    public ReadOnlyObjectProperty<List<NeuronId>> neurons() {
        return neurons.getReadOnlyProperty();
    }

    public boolean contains(NeuronId id) {
        return neurons.get().contains(id);
    }

    /** Selects one neuron alone. */
    public void only(NeuronId id) {
        set(List.of(id), Optional.of(id));
    }

    /** Selects none. */
    public void clear() {
        set(List.of(), Optional.empty());
    }

    /** Selects these alone; the primary neuron stays if it is among them, else the first is. */
    public void set(Collection<NeuronId> ids) {
        List<NeuronId> sorted = ids.stream().distinct().sorted(ORDER).toList();
        set(sorted, primary.get().filter(sorted::contains).or(() -> sorted.stream()
                .findFirst()));
    }

    /** Selects every neuron of hidden layers of these sizes. */
    public void selectAll(List<Integer> hidden) {
        List<NeuronId> all = new ArrayList<>();
        for (int layer = 0; layer < hidden.size(); layer++) {
            for (int neuron = 0; neuron < hidden.get(layer); neuron++) {
                all.add(new NeuronId(layer, neuron));
            }
        }
        set(all);
    }

    /** Adds these to what is selected. */
    public void add(Collection<NeuronId> ids) {
        List<NeuronId> all = new ArrayList<>(neurons.get());
        all.addAll(ids);
        set(all);
    }

    /** Adds one as the primary neuron, or takes it away if it is selected. */
    public void toggle(NeuronId id) {
        List<NeuronId> all = new ArrayList<>(neurons.get());
        if (all.remove(id)) {
            set(all);
        } else {
            all.add(id);
            set(all.stream().sorted(ORDER).toList(), Optional.of(id));
        }
    }

    /** Keeps what meets a condition. */
    void keep(Predicate<NeuronId> condition) {
        set(neurons.get().stream().filter(condition).toList());
    }

    private void set(List<NeuronId> sorted, Optional<NeuronId> first) {
        neurons.set(sorted);
        primary.set(first);
    }
}
