package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.Column;

/**
 * One of a model's targets, of which a command tells.
 *
 * @param output its number among all targets
 */
record ToldTarget(Column.Numbers column, int output) {}
