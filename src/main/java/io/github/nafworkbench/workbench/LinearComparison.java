package io.github.nafworkbench.workbench;

import io.github.nafworkbench.evaluation.Nd4jLinearModel;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.training.PreparedData;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The linear model of the present run, worked out in the background; nothing where its library does not load. */
final class LinearComparison {
    private static final Logger LOG = LoggerFactory.getLogger(LinearComparison.class);

    private final Threads threads;
    private final ReadOnlyObjectWrapper<Optional<Rmse>> rmse = new ReadOnlyObjectWrapper<>(Optional.empty());

    LinearComparison(Threads threads) {
        this.threads = threads;
    }

    /** Its test RMSE in the target's unit, once there is one. */
    ReadOnlyObjectProperty<Optional<Rmse>> rmse() {
        return rmse.getReadOnlyProperty();
    }

    void clear() {
        rmse.set(Optional.empty());
    }

    /** Fits the model to the training rows; what comes out is dropped unless it is still wanted then. */
    void compare(PreparedData data, BooleanSupplier wanted) {
        threads.files().execute(() -> {
            Optional<Rmse> found = fitted(data);
            threads.ui().execute(() -> {
                if (wanted.getAsBoolean()) {
                    rmse.set(found);
                }
            });
        });
    }

    private static Optional<Rmse> fitted(PreparedData data) {
        try {
            return Optional.of(Nd4jLinearModel.testRmse(data));
        } catch (LinkageError e) {
            LOG.warn("The linear model is not shown: ND4J does not load here", e);
            return Optional.empty();
        }
    }
}
