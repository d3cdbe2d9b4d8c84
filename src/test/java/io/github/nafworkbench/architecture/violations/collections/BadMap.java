package io.github.nafworkbench.architecture.violations.collections;

import java.util.HashMap;
import java.util.Map;

final class BadMap {
    static final Map<String, String> NAMES = new HashMap<>();

    private BadMap() {}
}
