package io.github.nafworkbench.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History<Integer> history = new History<>(0);

    @Property
    void undoing_everything_and_redoing_it_passes_every_state(
            @ForAll @Size(max = 60) List<@IntRange(max = 4) Integer> edits) {
        History<Integer> past = new History<>(0);
        List<Integer> states = new ArrayList<>(List.of(0));
        for (int edit : edits) {
            boolean changes = edit != states.get(states.size() - 1);
            assertThat(past.edit(new Object(), edit)).isEqualTo(changes);
            if (changes) {
                states.add(edit);
            }
        }
        for (int i = states.size() - 2; i >= 0; i--) {
            assertThat(past.canUndo()).isTrue();
            assertThat(past.undo()).isEqualTo(states.get(i));
        }
        assertThat(past.canUndo()).isFalse();
        for (int state : states.subList(1, states.size())) {
            assertThat(past.canRedo()).isTrue();
            assertThat(past.redo()).isEqualTo(state);
        }
        assertThat(past.canRedo()).isFalse();
    }

    @Property
    void a_gesture_is_one_step(@ForAll @Size(min = 1, max = 50) List<@IntRange(min = 1, max = 9) Integer> drag) {
        History<Integer> past = new History<>(0);
        past.edit(new Object(), 100);
        Object gesture = new Object();
        drag.forEach(value -> past.edit(gesture, value));
        assertThat(past.undo()).isEqualTo(100);
        assertThat(past.redo()).isEqualTo(drag.get(drag.size() - 1));
        past.undo();
        assertThat(past.undo()).isZero();
    }

    @Test
    void another_edit_between_parts_a_gesture_in_two() {
        Object drag = new Object();
        history.edit(drag, 1);
        history.edit(new Object(), 2);
        history.edit(drag, 3);
        assertThat(history.undo()).isEqualTo(2);
        assertThat(history.undo()).isEqualTo(1);
        assertThat(history.undo()).isZero();
    }

    @Test
    void a_gesture_that_goes_on_after_undo_is_a_new_step() {
        Object drag = new Object();
        history.edit(drag, 1);
        history.undo();
        history.edit(drag, 2);
        assertThat(history.undo()).isZero();
    }

    @Test
    void an_equal_state_changes_nothing_and_keeps_the_future() {
        history.edit(new Object(), 1000);
        history.undo();
        assertThat(history.edit(new Object(), 0)).isFalse();
        assertThat(history.redo()).isEqualTo(1000);
    }

    @Test
    void an_edit_after_undo_drops_the_future() {
        history.edit(new Object(), 1);
        history.undo();
        history.edit(new Object(), 2);
        assertThat(history.canRedo()).isFalse();
        assertThat(history.redo()).isEqualTo(2);
    }

    @Test
    void only_the_last_500_steps_are_kept() {
        for (int i = 1; i <= 600; i++) {
            history.edit(new Object(), i);
        }
        int steps = 0;
        while (history.canUndo()) {
            history.undo();
            steps++;
        }
        assertThat(steps).isEqualTo(500);
        assertThat(history.present()).isEqualTo(100);
    }
}
