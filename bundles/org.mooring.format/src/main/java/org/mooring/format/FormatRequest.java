package org.mooring.format;

import java.util.List;

/**
 * What a Format command was asked for; {@link #DEFAULT} leaves all to the objects, as the Out commands do.
 *
 * @param kind null to choose by the first object
 * @param groupBy or null
 * @param view the name of a view, or null
 * @param columns of a wide view; 0 for the default
 * @param depth of a custom view
 * @param expand CoreOnly, EnumOnly or Both
 */
record FormatRequest(View.Kind kind, List<PropertyParameter> properties, PropertyParameter groupBy, String view, boolean autosize, boolean wrap,
        boolean hideHeaders, boolean repeatHeader, int columns, int depth, boolean force, boolean showError, boolean displayError, String expand) {

    static final FormatRequest DEFAULT = new FormatRequest(null, List.of(), null, null, false, false, false, false, 0, 5, false, false, false,
        "EnumOnly");

    FormatRequest table(boolean sized, boolean wrapped, boolean withoutHeaders, boolean withRepeatedHeader) {
        return new FormatRequest(kind, properties, groupBy, view, sized, wrapped, withoutHeaders, withRepeatedHeader, columns, depth, force, showError,
            displayError, expand);
    }

    FormatRequest wide(boolean sized, int columnCount) {
        return new FormatRequest(kind, properties, groupBy, view, sized, wrap, hideHeaders, repeatHeader, columnCount, depth, force, showError,
            displayError, expand);
    }

    FormatRequest toDepth(int levels) {
        return new FormatRequest(kind, properties, groupBy, view, autosize, wrap, hideHeaders, repeatHeader, columns, levels, force, showError,
            displayError, expand);
    }
}
