package io.github.nafworkbench.training;

/**
 * What Bayesian regularisation finds: it lowers {@code beta E_D + alpha E_W} with the sums of squared errors and of
 * squared parameters.
 *
 * @param alpha weight of the parameters
 * @param beta weight of the errors
 * @param effectiveParameters how many parameters the data determine, from 0 to all
 */
public record Evidence(double alpha, double beta, double effectiveParameters) {}
