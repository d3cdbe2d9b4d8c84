package io.github.nafworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final NeuronId A = new NeuronId(0, 1);
    private static final NeuronId B = new NeuronId(0, 4);
    private static final NeuronId C = new NeuronId(1, 0);

    private final Selection selection = new Selection();

    @Test
    void a_primary_neuron_set_from_elsewhere_is_selected_alone() {
        selection.set(List.of(A, B));
        selection.primary().set(Optional.of(C));
        assertThat(selection.neurons().get()).containsExactly(C);
        selection.primary().set(Optional.empty());
        assertThat(selection.neurons().get()).isEmpty();
    }

    @Test
    void among_the_selected_ones_another_can_be_the_primary_neuron() {
        selection.set(List.of(A, B));
        selection.primary().set(Optional.of(B));
        assertThat(selection.neurons().get()).containsExactly(A, B);
    }

    @Test
    void what_is_added_is_in_the_order_of_the_network_and_the_last_one_is_primary() {
        selection.only(C);
        selection.toggle(A);
        selection.toggle(B);
        assertThat(selection.neurons().get()).containsExactly(A, B, C);
        assertThat(selection.primary().get()).contains(B);
    }

    @Test
    void taking_the_primary_neuron_away_makes_another_one_primary() {
        selection.set(List.of(A, B));
        assertThat(selection.primary().get()).contains(A);
        selection.toggle(A);
        assertThat(selection.primary().get()).contains(B);
        selection.toggle(B);
        assertThat(selection.primary().get()).isEmpty();
    }

    @Test
    void neurons_that_are_gone_are_selected_no_longer() {
        selection.set(List.of(A, C));
        selection.add(List.of(B));
        selection.keep(id -> id.layer() == 0);
        assertThat(selection.neurons().get()).containsExactly(A, B);
    }
}
