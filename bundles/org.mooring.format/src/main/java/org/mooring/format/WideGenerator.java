package org.mooring.format;

import java.util.List;

/** One value of each object, several in a line. */
final class WideGenerator extends ViewGenerator {

    WideGenerator(FormatRequest request, View view, Views views, DisplayText text) {
        super(request, view, views, text);
    }

    @Override
    FormatData.Layout layout(Object first) {
        return new FormatData.WideLayout(request.autosize() ? 0 : request.columns() > 0 ? request.columns() : 2);
    }

    @Override
    FormatData.Content content(Object value) {
        if (!request.properties().isEmpty()) {
            PropertyParameter parameter = request.properties().get(0);
            List<PropertyExpression> found = parameter.expression().resolve(value);
            return new FormatData.Cell(found.isEmpty() ? "" : cell(found.get(0), value, format(parameter)));
        }
        if (view() != null) {
            return new FormatData.Cell(cell(view().fields().get(0).value().read(value), null));
        }
        String name = DisplayProperties.ofWide(value);
        return new FormatData.Cell(name == null ? DisplayText.plain(value) : cell(PropertyExpression.exactly(name), value, null));
    }
}
