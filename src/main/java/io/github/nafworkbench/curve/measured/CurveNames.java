package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names for the curves of a file: what the file calls them, then what differs between them, then a number. */
final class CurveNames {
    private CurveNames() {}

    /** What the file itself calls a curve; empty if it does not. */
    static String own(String group, ColumnHead head, int outputs) {
        if (!head.comment().isEmpty() && head.conditions().isEmpty()) {
            return head.comment();
        }
        return !group.isEmpty() && head.conditions().isEmpty() && head.trace().isEmpty()
                ? group
                : outputs > 1 ? head.name() : "";
    }

    static List<MeasuredCurve> distinct(String file, List<MeasuredCurve> curves) {
        Set<String> differing = differing(curves);
        Map<String, Long> own =
                curves.stream().collect(Collectors.groupingBy(MeasuredCurve::name, Collectors.counting()));
        Map<String, Integer> taken = new HashMap<>();
        List<MeasuredCurve> named = new ArrayList<>();
        for (MeasuredCurve curve : curves) {
            String under = curve.conditions().stream()
                    .filter(condition -> differing.contains(condition.name()))
                    .map(Condition::label)
                    .collect(Collectors.joining(", "));
            boolean enough = !curve.name().isEmpty() && own.getOrDefault(curve.name(), 0L) == 1;
            String name = enough
                    ? curve.name()
                    : curve.name().isEmpty() ? under : under.isEmpty() ? curve.name() : curve.name() + ", " + under;
            String told = name.isEmpty() ? base(file) : name;
            int times = taken.merge(told, 1, Integer::sum);
            named.add(curve.named(times == 1 ? told : told + " (" + times + ")"));
        }
        return List.copyOf(named);
    }

    /** Names of the conditions that are not the same for all curves. */
    static Set<String> differing(List<MeasuredCurve> curves) {
        Map<String, Set<String>> values = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (MeasuredCurve curve : curves) {
            for (Condition condition : curve.conditions()) {
                values.computeIfAbsent(condition.name(), n -> new HashSet<>()).add(condition.value());
                times.merge(condition.name(), 1, Integer::sum);
            }
        }
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 || times.getOrDefault(entry.getKey(), 0) < curves.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The file's name without its ending. */
    static String base(String file) {
        return file.replaceFirst("\\.[A-Za-z]{1,5}$", "");
    }
}
