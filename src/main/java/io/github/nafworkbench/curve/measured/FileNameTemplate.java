package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.data.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the parts of the names of a folder's files mean: {@code {device}_{T}K_*} takes from {@code M12_300K_run3.csv}
 * the device M12 and T = 300. A star stands for anything.
 */
public final class FileNameTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][\\w ]{0,30})}|\\*");

    private final Pattern pattern;
    private final List<String> names = new ArrayList<>();

    /**
     * Makes a template.
     *
     * @throws InputException if it has no place in braces
     */
    public FileNameTemplate(String template) throws InputException {
        StringBuilder regex = new StringBuilder();
        Matcher place = PLACE.matcher(template);
        int from = 0;
        while (place.find()) {
            regex.append(Pattern.quote(template.substring(from, place.start())));
            regex.append(place.group(1) == null ? ".*" : "(.+?)");
            if (place.group(1) != null) {
                names.add(place.group(1));
            }
            from = place.end();
        }
        regex.append(Pattern.quote(template.substring(from)));
        if (names.isEmpty() || template.length() > 200) {
            throw new InputException(
                    "The template '" + template + "'",
                    "names no part of a file's name",
                    "Write one as {device}_{T}K_*");
        }
        this.pattern = Pattern.compile(regex.toString());
    }

    /** What the name tells; empty if it does not fit the template. */
    public Optional<List<Condition>> conditions(String file) {
        Matcher matcher = pattern.matcher(CurveNames.base(file));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            conditions.add(FileNameConditions.part(names.get(i), matcher.group(i + 1)));
        }
        return Optional.of(conditions);
    }
}
