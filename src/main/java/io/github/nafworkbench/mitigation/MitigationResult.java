package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.evaluation.DrawnErrors;
import java.util.Optional;

/**
 * What one mitigation brought on the test rows.
 *
 * @param before errors of the trained weights on the devices, under the noise
 * @param effect what came of it; empty if it could not be applied
 */
public record MitigationResult(Mitigation mitigation, Outcome outcome, DrawnErrors before, Optional<Effect> effect) {
    /**
     * Errors afterwards.
     *
     * @param after errors of the new network
     * @param control what it is compared with, where it trains
     * @param controlErrors errors of the control under the same noise
     * @param seconds that it took, without the control
     */
    public record Effect(
            DrawnErrors after, Optional<Control> control, Optional<DrawnErrors> controlErrors, double seconds) {}
}
