package io.github.nafworkbench.curve.population;

/**
 * How one parameter is distributed over a population.
 *
 * @param mean over the curves
 * @param deviation standard deviation of a sample, {@code sqrt(sum (x - mean)^2 / (n - 1))}
 * @param standardError of the mean, {@code deviation / sqrt(n)}
 */
public record ParameterStatistics(CurveParameter parameter, double mean, double deviation, double standardError) {}
