package org.mooring.format;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.mooring.dotnet.UInt32;

/** Views as objects that say what they consist of. */
final class ViewDefinitions {

    private ViewDefinitions() {}

    static Object of(View view) {
        Object control = view.xml() != null ? new ViewPartsXml(view.xml()).control() : control(view);
        // The same for the same view, and so the same in all definitions that have it.
        UUID id = UUID.nameUUIDFromBytes((view.kind() + "\n" + view.name() + "\n" + view.types() + "\n" + view.xml()).getBytes(StandardCharsets.UTF_8));
        return new ViewParts.Definition(view.name(), control, id);
    }

    private static Object control(View view) {
        ViewParts.GroupBy groupBy = view.groupBy() == null ? null : new ViewParts.GroupBy(entry(view.groupBy()), view.groupBy().label(), null);
        return switch (view.kind()) {
            case TABLE -> new ViewParts.Table(
                each(view, field -> new ViewParts.Header(field.label(), ViewParts.alignment(field.alignment()), field.width())),
                new Object[] {new ViewParts.Row(each(view, field -> new ViewParts.Column(ViewParts.alignment(field.alignment()), entry(field), field.format())),
                    null, view.look().wrap())}, view.look().autosize(), view.look().hideHeaders(), groupBy, false);
            case LIST -> new ViewParts.ListForm(new Object[] {new ViewParts.ListEntry(
                each(view, field -> new ViewParts.ListItem(field.label(), entry(field), null, field.format())), null)}, groupBy, false);
            case WIDE -> new ViewParts.Wide(each(view, field -> new ViewParts.WideItem(entry(field), null, field.format())), view.look().autosize(), UInt32.MIN, groupBy, false);
            case CUSTOM -> new ViewParts.Custom(new Object[0], groupBy, false);
        };
    }

    private interface Part {
        Object of(View.Field field);
    }

    private static Object[] each(View view, Part part) {
        return view.fields().stream().map(part::of).toArray();
    }

    private static ViewParts.Entry entry(View.Field field) {
        String source = field.source();
        if (source == null) {
            return new ViewParts.Entry(false, field.label());
        }
        boolean script = source.startsWith("{");
        return new ViewParts.Entry(!script, script ? source.substring(1, source.length() - 1) : source);
    }
}
