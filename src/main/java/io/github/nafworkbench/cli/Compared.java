package io.github.nafworkbench.cli;

import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One thing of each network that {@code retrain} compares.
 *
 * @param ideal of the model with the curves it was trained with
 * @param realised of its weights with the realised curves
 * @param retrained of the weights retrained with these
 * @param control of the weights trained as long with the curves of the model
 */
record Compared<T>(T ideal, T realised, T retrained, T control) {
    <R> Compared<R> map(Function<T, R> change) {
        return new Compared<>(
                change.apply(ideal), change.apply(realised), change.apply(retrained), change.apply(control));
    }

    /** A number of each, for {@link Output#json}. */
    Map<String, @Nullable Double> fields(ToDoubleFunction<T> number) {
        return Output.fields(
                "ideal", number.applyAsDouble(ideal),
                "realised", number.applyAsDouble(realised),
                "retrained", number.applyAsDouble(retrained),
                "control", number.applyAsDouble(control));
    }
}
