package io.github.nafworkbench.workbench;

import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.project.Chip;
import java.util.Optional;

/**
 * Test RMSE on one chip, in the target's unit, without noise.
 *
 * @param trained with the weights trained for the ideal curves
 * @param retrained with the weights of the last retraining, which may have been for another chip; empty before any
 */
public record ChipError(Chip chip, Rmse trained, Optional<Rmse> retrained) {}
