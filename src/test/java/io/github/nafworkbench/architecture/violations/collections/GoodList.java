package io.github.nafworkbench.architecture.violations.collections;

import java.util.List;

final class GoodList {
    static final List<String> NAMES = List.of("a");

    private GoodList() {}
}
