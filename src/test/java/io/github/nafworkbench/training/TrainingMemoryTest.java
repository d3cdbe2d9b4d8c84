package io.github.nafworkbench.training;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Topology;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingMemoryTest {
    private static final long GIGABYTE = 1_000_000_000;
    private static final Topology LARGE = new Topology(2, List.of(2000, 2000), 1);

    private static void check(OptimizerKind kind, Topology topology, int matrices, long heap) throws InputException {
        TrainingMemory.check(Training.DEFAULT.withOptimizer(kind), topology, matrices, heap);
    }

    @Test
    void an_optimizer_whose_arrays_are_more_than_the_heap_is_refused_with_another_to_choose() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> check(OptimizerKind.LBFGS, LARGE, 1, GIGABYTE))
                .withMessage(
                        "lbfgs: needs 1.1 GB of memory or more for the 4010001 parameters of this network, and there "
                                + "are 1.0 GB. Use fewer neurons, or choose adam.");
        assertThatCode(() -> check(OptimizerKind.LBFGS, LARGE, 1, 2 * GIGABYTE)).doesNotThrowAnyException();
        assertThatCode(() -> check(OptimizerKind.ADAM, LARGE, 1, GIGABYTE)).doesNotThrowAnyException();
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> check(OptimizerKind.ADAM, LARGE, 1, GIGABYTE / 4))
                .withMessageEndingWith("there are 0.3 GB. Use fewer neurons.");
    }

    @Test
    void several_chips_at_once_take_a_second_matrix() {
        Topology topology = new Topology(2, List.of(1700), 1);
        long between = 600_000_000;
        assertThatCode(() -> check(OptimizerKind.TRAINLM, topology, 1, between)).doesNotThrowAnyException();
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> check(OptimizerKind.TRAINLM, topology, 2, between))
                .withMessageContaining("needs 0.7 GB");
    }

    @ParameterizedTest
    @EnumSource
    void more_parameters_than_an_array_holds_are_refused_whatever_the_heap(OptimizerKind kind) {
        Topology huge = new Topology(2, Collections.nCopies(30, 10_000), 1);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> check(kind, huge, 1, Long.MAX_VALUE))
                .withMessageContaining(" 2900330001 parameters ");
    }
}
