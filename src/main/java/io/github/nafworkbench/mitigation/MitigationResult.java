package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.evaluation.DrawnErrors;
import java.util.List;
import java.util.Optional;

/**
 * What one mitigation brought on the test rows.
 *
 * @param before for every target, errors of the trained weights on the devices, under the noise
 * @param effect what came of it; empty if it could not be applied
 */
public record MitigationResult(
        Mitigation mitigation, Outcome outcome, List<DrawnErrors> before, Optional<Effect> effect) {
    /**
     * Errors afterwards.
     *
     * @param after for every target, errors of the new network
     * @param control what it is compared with, where it trains
     * @param controlErrors for every target, errors of the control under the same noise; empty if it cannot be used
     * @param seconds that it took, without the control
     */
    public record Effect(
            List<DrawnErrors> after,
            Optional<Control> control,
            Optional<List<DrawnErrors>> controlErrors,
            double seconds) {}
}
