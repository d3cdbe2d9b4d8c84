package io.github.nafworkbench.architecture.violations.statics;

final class BadCounter {
    @SuppressWarnings("NonFinalStaticField")
    static int count = 1;

    private BadCounter() {}
}
