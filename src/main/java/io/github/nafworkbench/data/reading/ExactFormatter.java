package io.github.nafworkbench.data.reading;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Gives the cells of a workbook with all digits, and dates as ISO dates, whatever format they are shown in. */
final class ExactFormatter extends DataFormatter {
    ExactFormatter() {
        super(Locale.ROOT);
    }

    @Override
    public String formatRawCellContents(double value, int index, String format, boolean from1904) {
        if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime time = DateUtil.getLocalDateTime(value, from1904);
            if (time != null) {
                return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? time.toLocalDate().toString()
                        : time.toString();
            }
        }
        return Double.toString(value);
    }

    @Override
    public String formatRawCellContents(double value, int index, String format) {
        return formatRawCellContents(value, index, format, false);
    }
}
