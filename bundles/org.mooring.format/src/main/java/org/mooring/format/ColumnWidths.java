package org.mooring.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How wide a table's columns are (PowerShell's ColumnWidthManager). */
final class ColumnWidths {

    private static final int MINIMUM = 1;
    /** On narrower lines there are no tables. */
    private static final int NARROWEST_LINE = 5;

    private ColumnWidths() {}

    /** Gives columns without width (0) what room there is; then cuts and hides (-1) columns from the last on, until the rest fits. */
    static int[] fit(int[] wanted, int width) {
        int[] widths = wanted.clone();
        if (width < NARROWEST_LINE) {
            Arrays.fill(widths, -1);
            return widths;
        }
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] == 0) {
                free.add(i);
                widths[i] = MINIMUM;
            }
        }
        int room = width - total(widths);
        for (int i = 0; !free.isEmpty() && room > 0; i++, room--) {
            widths[free.get(i % free.size())]++;
        }
        for (int last = widths.length - 1; last >= 0 && total(widths) > width; last--) {
            int left = widths[last] - (total(widths) - width);
            if (left < MINIMUM) {
                widths[last] = -1;
            } else {
                widths[last] = left;
            }
            if (widths[last] > 0) {
                break;
            }
        }
        return widths;
    }

    private static int total(int[] widths) {
        int total = -1;
        for (int w : widths) {
            total += w < 0 ? 0 : w + 1;
        }
        return Math.max(0, total);
    }
}
