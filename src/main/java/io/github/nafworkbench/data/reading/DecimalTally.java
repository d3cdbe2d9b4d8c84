package io.github.nafworkbench.data.reading;

import java.util.List;

/**
 * How many numbers surely have which decimal mark. Those with one mark and three digits after it, such as {@code 1.234},
 * may as well have their digits grouped; if nothing else tells, they do where the other mark is the decimal one.
 */
final class DecimalTally {
    private int points;
    private int commas;
    private int unclearPoints;
    private int unclearCommas;
    /** Numbers in which points group digits for sure. */
    private int pointsGroup;

    private int smallWhole;
    private String firstUnclear = "";

    static DecimalTally of(List<Sample.Line> lines) {
        DecimalTally tally = new DecimalTally();
        lines.forEach(line -> line.cells().forEach(tally::add));
        return tally;
    }

    static DecimalTally of(List<Sample.Line> lines, int column) {
        DecimalTally tally = new DecimalTally();
        lines.forEach(line -> tally.add(line.cell(column)));
        return tally;
    }

    private void add(String written) {
        String cell = Quantity.of(written).map(Quantity::number).orElse(written);
        if (cell.isEmpty() || !NumberText.startsLikeNumber(cell.charAt(0))) {
            return;
        }
        int comma = cell.indexOf(',');
        int point = cell.indexOf('.');
        if (NumberText.ambiguous(cell)) {
            unclearCommas += comma >= 0 ? 1 : 0;
            unclearPoints += point >= 0 ? 1 : 0;
            firstUnclear = firstUnclear.isEmpty() ? cell : firstUnclear;
        } else if (comma < 0 && point < 0) {
            smallWhole += Math.abs(NumberText.plain(cell, '.')) < 1000 ? 1 : 0;
        } else if (writtenWith(cell, comma > point ? ',' : '.')) {
            count(comma > point, comma > point && point >= 0);
        } else if (writtenWith(cell, comma > point ? '.' : ',')) {
            count(comma < point, comma < point);
        }
    }

    private void count(boolean comma, boolean groups) {
        commas += comma ? 1 : 0;
        points += comma ? 0 : 1;
        pointsGroup += groups ? 1 : 0;
    }

    private static boolean writtenWith(String cell, char decimal) {
        if (!Double.isNaN(NumberText.plain(cell, decimal))) {
            return true;
        }
        for (Grouping grouping : Grouping.values()) {
            if (!Double.isNaN(NumberText.grouped(cell, decimal, grouping))) {
                return true;
            }
        }
        return false;
    }

    /** Point or comma, whichever most numbers have; a mark that no number surely has is none beside one that some have. */
    char mark() {
        if (points == 0 || commas == 0) {
            boolean onlyUnclear = points + commas == 0 && unclearPoints == 0 && unclearCommas > 0;
            return commas > 0 || onlyUnclear ? ',' : '.';
        }
        int forPoint = pointsGroup > 0 ? points : points + unclearPoints;
        return commas > forPoint ? ',' : '.';
    }

    /** How many numbers surely have the mark. */
    int with(char mark) {
        return mark == ',' ? commas : points;
    }

    /** Whether some number surely has a decimal mark. */
    boolean clear() {
        return points + commas > 0;
    }

    /** Whether some number surely has points between groups of digits. */
    boolean pointsGroup() {
        return pointsGroup > 0;
    }

    /** Whether there are whole numbers below 1000, as there are where larger ones are grouped. */
    boolean hasSmallWhole() {
        return smallWhole > 0;
    }

    /** The first number that may have grouped digits or a decimal mark; empty if there is none. */
    String firstUnclear() {
        return firstUnclear;
    }
}
