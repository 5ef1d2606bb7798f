package org.mooring.format;

import java.util.List;

/** One value of each object, several in a line. */
final class WideGenerator extends ViewGenerator {

    private static final int DEFAULT_COLUMNS = 2;

    WideGenerator(FormatRequest request, View view, Views views, DisplayText text) {
        super(request, view, views, text);
    }

    @Override
    FormatData.Layout layout(Object first) {
        boolean viewSays = view() != null && request.properties().isEmpty() && request.columns() == 0;
        int columns = request.columns() > 0 ? request.columns() : viewSays && view().look().columns() > 0 ? view().look().columns() : DEFAULT_COLUMNS;
        return new FormatData.WideLayout(request.autosize() || viewSays && view().look().autosize() ? 0 : columns);
    }

    @Override
    FormatData.Content content(Object value) {
        if (!request.properties().isEmpty()) {
            PropertyParameter parameter = request.properties().get(0);
            List<PropertyExpression> found = parameter.expression().resolve(value);
            return new FormatData.Cell(found.isEmpty() ? "" : cell(found.get(0), value, format(parameter)));
        }
        if (view() != null) {
            View.Field field = view().fields(value).get(0);
            return new FormatData.Cell(cell(field.value().read(value), field.format()));
        }
        String name = DisplayProperties.ofWide(value);
        return new FormatData.Cell(name == null ? DisplayText.plain(value) : cell(PropertyExpression.exactly(name), value, null));
    }
}
