package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the heads of columns of header cells: quantity, conditions glued to the name, trace index. */
final class HeadNames {
    private static final int LONGEST = 200;
    private static final Pattern INDEX = Pattern.compile("(.+?)((?:\\[\\d+])+|\\(\\d+\\))");
    private static final Pattern GLUED = Pattern.compile("([^=]+?)\\s*=\\s*([-+]?\\d+\\.?\\d*(?:[eE][-+]?\\d+)?)\\s*"
            + "([fpnumk\u00b5\u03bc]?(?:V|A|K|C|Hz|Ohm|s))?\\s*(.+)");

    /** Voltages of nodes and currents of elements are in volts and amperes. */
    private static final Pattern SPICE = Pattern.compile("(?i)(v|i[a-z]?)\\(.+\\)");

    private static final Pattern ANALYSER = Pattern.compile("[A-Z][a-z]+[VI]\\(\\d+\\)");

    private HeadNames() {}

    /**
     * The heads of a table's columns.
     *
     * @param names one a column
     * @param units cells of a row of units; may be fewer
     * @param comments cells of a row of comments; may be fewer
     */
    static List<ColumnHead> of(List<String> names, List<String> units, List<String> comments) {
        List<String> traces = traces(names);
        boolean values = names.size() > 2
                && names.subList(1, names.size()).stream().noneMatch(name -> Double.isNaN(RowScan.number(name, '.')));
        List<ColumnHead> heads = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            String trace = traces.get(c);
            String name = names.get(c);
            if (values && c > 0) {
                Quantity quantity = new Quantity(name, Quantity.unit(cell(units, c)));
                Condition value = Condition.of("value in the header", RowScan.number(name, '.'), "");
                heads.add(ColumnHead.of(quantity, cell(comments, c), List.of(value), ""));
                continue;
            }
            heads.add(head(
                    trace.isEmpty() ? name : name.substring(0, name.length() - trace.length()),
                    cell(units, c),
                    cell(comments, c),
                    trace));
        }
        return heads;
    }

    /** Heads of a program that writes volts and amperes without saying so. */
    static List<ColumnHead> inSiUnits(List<String> names) {
        return of(names, List.of(), List.of()).stream()
                .map(head -> ColumnHead.of(siUnit(head.quantity()), head.comment(), head.conditions(), head.trace()))
                .toList();
    }

    /** The quantity in volts or amperes if it is one and the file tells no unit. */
    static Quantity siUnit(Quantity quantity) {
        if (!quantity.unit().isEmpty()) {
            return quantity;
        }
        return switch (quantity.kind()) {
            case VOLTAGE -> new Quantity(quantity.name(), "V");
            case CURRENT -> new Quantity(quantity.name(), "A");
            default -> quantity;
        };
    }

    private static String cell(List<String> cells, int c) {
        return c < cells.size() ? cells.get(c) : "";
    }

    private static ColumnHead head(String name, String unitCell, String comment, String trace) {
        List<Condition> conditions = new ArrayList<>();
        String rest = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        Matcher glued = GLUED.matcher(rest);
        if (glued.matches() && Character.isLetter(glued.group(4).charAt(0))) {
            String unit = glued.group(3) == null ? "" : Quantity.unit(glued.group(3));
            conditions.add(Condition.of(glued.group(1).strip(), Double.parseDouble(glued.group(2)), unit));
            rest = glued.group(4);
        } else if (!Condition.in(rest).isEmpty()) {
            conditions.addAll(Condition.in(rest));
            String without = Condition.without(rest)
                    .replaceAll("\\(\\s*\\)|\\[\\s*]|[@,;:]\\s*$", "")
                    .strip();
            rest = without.isEmpty() ? rest : without;
        } else if (comment.length() < LONGEST) {
            conditions.addAll(Condition.in(comment));
        }
        Quantity quantity = Quantity.of(rest);
        if (quantity.unit().isEmpty() && !unitCell.isEmpty()) {
            quantity = new Quantity(quantity.name(), Quantity.unit(unitCell));
        }
        boolean spice = SPICE.matcher(quantity.name()).matches()
                || ANALYSER.matcher(name + trace).matches();
        return ColumnHead.of(spice ? siUnit(quantity) : quantity, comment, conditions, trace);
    }

    /** The trace index of each name where the names of every index are the same; a node number of SPICE is none. */
    private static List<String> traces(List<String> names) {
        Map<String, List<String>> bases = new HashMap<>();
        List<String> indices = new ArrayList<>();
        for (String name : names) {
            Matcher matcher = INDEX.matcher(name.length() > LONGEST ? "" : name);
            boolean indexed = matcher.matches();
            indices.add(indexed ? matcher.group(2) : "");
            if (indexed) {
                bases.computeIfAbsent(matcher.group(2), i -> new ArrayList<>()).add(matcher.group(1));
            }
        }
        boolean several = bases.values().stream()
                .allMatch(group -> group.size() > 1 && group.stream().distinct().count() == group.size());
        if (!several) {
            indices.replaceAll(index -> "");
        }
        return indices;
    }
}
