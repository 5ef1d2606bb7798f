package org.mooring.format;

import java.util.ArrayList;
import java.util.List;

/** Lines {@code label : value}. */
final class ListGenerator extends ViewGenerator {

    ListGenerator(FormatRequest request, View view, Views views, DisplayText text) {
        super(request, view, views, text);
    }

    @Override
    FormatData.Layout layout(Object first) {
        return new FormatData.ListLayout();
    }

    /** Where a view is for some objects only, each other one shows its own properties. */
    @Override
    boolean isFor(Object value) {
        return request.kind() != null || super.isFor(value);
    }

    @Override
    FormatData.Content content(Object value) {
        List<String> labels = new ArrayList<>();
        List<String> values = new ArrayList<>();
        if (view() != null && super.isFor(value)) {
            for (View.Field field : view().fields(value)) {
                if (field.isShownFor(value)) {
                    labels.add(field.label());
                    values.add(cell(field.value().read(value), field.format()));
                }
            }
            if (Properties.showsComputer(value)) {
                labels.add(Properties.COMPUTER);
                values.add(cell(PropertyExpression.exactly(Properties.COMPUTER), value, null));
            }
        } else if (request.properties().isEmpty()) {
            for (String name : DisplayProperties.of(value)) {
                labels.add(name);
                values.add(cell(PropertyExpression.exactly(name), value, null));
            }
        } else {
            for (PropertyParameter parameter : request.properties()) {
                for (PropertyExpression expression : parameter.expression().resolveExisting(value)) {
                    labels.add(parameter.isLabelled() ? parameter.label() : expression.toString());
                    values.add(cell(expression, value, format(parameter)));
                }
            }
        }
        return new FormatData.Fields(labels.toArray(String[]::new), values.toArray(String[]::new));
    }
}
