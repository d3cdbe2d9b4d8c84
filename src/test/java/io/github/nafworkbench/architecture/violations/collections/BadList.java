package io.github.nafworkbench.architecture.violations.collections;

import java.util.ArrayList;
import java.util.List;

final class BadList {
    static final List<String> NAMES = new ArrayList<>();

    private BadList() {}
}
