package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.SyntheticData;
import io.github.nafworkbench.training.Trainer;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.openblas.global.openblas_full;
import org.junit.jupiter.api.Test;

/** ND4J loads once a process, so what its loading changes is seen in a process of its own. */
class Nd4jLoadingTest {
    @Test
    void loading_nd4j_in_the_middle_of_a_training_changes_no_bit_of_it() throws Exception {
        ProcessBuilder other = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Loading.class.getName());
        other.environment().keySet().removeAll(List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"));
        Process process = other.redirectErrorStream(true).start();
        assertThat(process.inputReader().lines().toList()).endsWith("1 thread, same weights true");
        assertThat(process.waitFor()).isZero();
    }

    /** Trains the same network twice, the second time with ND4J loaded after the first epoch. */
    static final class Loading {
        public static void main(String[] arguments) throws Exception {
            Experiment experiment = SyntheticData.experiment(OptimizerKind.LEVENBERG_MARQUARDT, 60);
            PreparedData data = SyntheticData.prepared(experiment);
            Network undisturbed = trainer(experiment, data).train(6).trained();
            Trainer disturbed = trainer(experiment, data);
            disturbed.train(1);
            Nd4jLinearModel.testRmse(data);
            TrainingSnapshot end = disturbed.train(5);
            System.out.printf(
                    "%d thread, same weights %s%n",
                    openblas_full.openblas_get_num_threads(),
                    Arrays.equals(undisturbed.parameters(), end.trained().parameters()));
        }

        private static Trainer trainer(Experiment experiment, PreparedData data) {
            return new Trainer(
                    1,
                    experiment,
                    data,
                    () -> Tuning.ideal(experiment),
                    () -> false,
                    new Kernel(new OpenBlas()),
                    new ExpectedRmse(1),
                    System::nanoTime,
                    snapshot -> {});
        }
    }
}
