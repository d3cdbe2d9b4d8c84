package io.github.nafworkbench.workbench;

import java.util.concurrent.Executor;

/**
 * Where work is done. Only immutable values pass between these.
 *
 * @param ui runs tasks on the UI thread
 * @param trainer one thread that trains
 * @param evaluator one thread that works out errors and responses
 * @param files runs reading and writing of files
 * @param studies looks through tables; may be more than one thread
 */
public record Threads(Executor ui, Executor trainer, Executor evaluator, Executor files, Executor studies) {}
