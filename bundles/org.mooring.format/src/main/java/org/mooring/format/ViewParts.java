package org.mooring.format;

import java.util.Locale;
import java.util.UUID;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.UInt32;
import org.mooring.object.Conversion;

/** What a view consists of, as Get-FormatData tells it and as it goes to other computers (System.Management.Automation.FormatViewDefinition). */
public final class ViewParts {

    private static final String SPACE = "System.Management.Automation.";
    private static final String CONTROL = SPACE + "PSControl";
    private static final String ALIGNMENT = SPACE + "Alignment";
    private static final String ITEM = SPACE + "CustomItemBase";

    private ViewParts() {}

    static {
        ClrTypes.register(ExtendedTypeDefinition.class, Definition.class, Control.class, Table.class, Header.class, Row.class, Column.class, ListForm.class, ListEntry.class, ListItem.class,
            Wide.class, WideItem.class, Custom.class, CustomEntry.class, CustomItem.class, Text.class, NewLines.class, Expression.class, Frame.class,
            GroupBy.class, SelectedBy.class, Entry.class);
    }

    /** Makes sure that scripts can name them. */
    static void register() {
        // by the static initializer
    }

    static Object alignment(Alignment alignment) {
        String name = alignment == null ? "UNDEFINED" : alignment.name();
        return Conversion.convert(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT), ClrTypes.find(ALIGNMENT));
    }

    @ClrClass(SPACE + "FormatViewDefinition")
    public record Definition(@Get String name, @Get @Type(CONTROL) Object control, @Get UUID instanceId) {

        @Override
        @Member
        @Name("ToString")
        public String toString() {
            return name + " , " + control;
        }
    }

    /** What all forms have. */
    @ClrClass(value = CONTROL, isAbstract = true)
    public sealed interface Control {

        @Get
        @Type(SPACE + "PSControlGroupBy")
        GroupBy groupBy();

        @Get
        boolean outOfBand();
    }

    @ClrClass(value = SPACE + "TableControl", base = CONTROL)
    public record Table(@Get Object[] headers, @Get Object[] rows, @Get boolean autoSize, @Get boolean hideTableHeaders,
            @Get @Type(SPACE + "PSControlGroupBy") GroupBy groupBy, @Get boolean outOfBand) implements Control {

        @Override
        public String toString() {
            return "TableControl";
        }
    }

    @ClrClass(SPACE + "TableControlColumnHeader")
    public record Header(@Get String label, @Get @Type(ALIGNMENT) Object alignment, @Get int width) {

        @Override
        public String toString() {
            return SPACE + "TableControlColumnHeader";
        }
    }

    @ClrClass(SPACE + "TableControlRow")
    public record Row(@Get Object[] columns, @Get @Type(SPACE + "EntrySelectedBy") SelectedBy selectedBy, @Get boolean wrap) {

        @Override
        public String toString() {
            return SPACE + "TableControlRow";
        }
    }

    @ClrClass(SPACE + "TableControlColumn")
    public record Column(@Get @Type(ALIGNMENT) Object alignment, @Get @Type(SPACE + "DisplayEntry") Entry displayEntry, @Get String formatString) {

        @Override
        public String toString() {
            return SPACE + "TableControlColumn";
        }
    }

    @ClrClass(value = SPACE + "ListControl", base = CONTROL)
    public record ListForm(@Get Object[] entries, @Get @Type(SPACE + "PSControlGroupBy") GroupBy groupBy, @Get boolean outOfBand) implements Control {

        @Override
        public String toString() {
            return "ListControl";
        }
    }

    @ClrClass(SPACE + "ListControlEntry")
    public record ListEntry(@Get Object[] items, @Get @Type(SPACE + "EntrySelectedBy") SelectedBy entrySelectedBy) {

        @Get
        public Object[] selectedBy() {
            return entrySelectedBy == null ? null : entrySelectedBy.typeNames;
        }

        @Override
        public String toString() {
            return SPACE + "ListControlEntry";
        }
    }

    @ClrClass(SPACE + "ListControlEntryItem")
    public record ListItem(@Get String label, @Get @Type(SPACE + "DisplayEntry") Entry displayEntry,
            @Get @Type(SPACE + "DisplayEntry") Entry itemSelectionCondition, @Get String formatString) {

        @Override
        public String toString() {
            return SPACE + "ListControlEntryItem";
        }
    }

    @ClrClass(value = SPACE + "WideControl", base = CONTROL)
    public record Wide(@Get Object[] entries, @Get boolean autoSize, @Get UInt32 columns, @Get @Type(SPACE + "PSControlGroupBy") GroupBy groupBy,
            @Get boolean outOfBand) implements Control {

        @Override
        public String toString() {
            return "WideControl";
        }
    }

    @ClrClass(SPACE + "WideControlEntryItem")
    public record WideItem(@Get @Type(SPACE + "DisplayEntry") Entry displayEntry, @Get @Type(SPACE + "EntrySelectedBy") SelectedBy entrySelectedBy,
            @Get String formatString) {

        @Get
        public Object[] selectedBy() {
            return entrySelectedBy == null ? null : entrySelectedBy.typeNames;
        }

        @Override
        public String toString() {
            return SPACE + "WideControlEntryItem";
        }
    }

    @ClrClass(value = SPACE + "CustomControl", base = CONTROL)
    public record Custom(@Get Object[] entries, @Get @Type(SPACE + "PSControlGroupBy") GroupBy groupBy, @Get boolean outOfBand) implements Control {

        @Override
        public String toString() {
            return "CustomControl";
        }
    }

    @ClrClass(SPACE + "CustomControlEntry")
    public record CustomEntry(@Get @Type(SPACE + "EntrySelectedBy") SelectedBy selectedBy, @Get Object[] customItems) {

        @Override
        public String toString() {
            return SPACE + "CustomControlEntry";
        }
    }

    /** One thing that a custom view writes. */
    @ClrClass(value = ITEM, isAbstract = true)
    public sealed interface CustomItem {}

    @ClrClass(value = SPACE + "CustomItemText", base = ITEM)
    public record Text(@Get String text) implements CustomItem {

        @Override
        public String toString() {
            return SPACE + "CustomItemText";
        }
    }

    @ClrClass(value = SPACE + "CustomItemNewline", base = ITEM)
    public record NewLines(@Get int count) implements CustomItem {

        @Override
        public String toString() {
            return SPACE + "CustomItemNewline";
        }
    }

    @ClrClass(value = SPACE + "CustomItemExpression", base = ITEM)
    public record Expression(@Get @Type(SPACE + "DisplayEntry") Entry itemSelectionCondition, @Get @Type(SPACE + "DisplayEntry") Entry expression,
            @Get boolean enumerateCollection, @Get @Type(SPACE + "CustomControl") Custom customControl) implements CustomItem {

        @Override
        public String toString() {
            return SPACE + "CustomItemExpression";
        }
    }

    @ClrClass(value = SPACE + "CustomItemFrame", base = ITEM)
    public record Frame(@Get UInt32 leftIndent, @Get UInt32 rightIndent, @Get UInt32 firstLineHanging, @Get UInt32 firstLineIndent,
            @Get Object[] customItems) implements CustomItem {

        @Override
        public String toString() {
            return SPACE + "CustomItemFrame";
        }
    }

    @ClrClass(SPACE + "PSControlGroupBy")
    public record GroupBy(@Get @Type(SPACE + "DisplayEntry") Entry expression, @Get String label, @Get @Type(SPACE + "CustomControl") Custom customControl) {

        @Override
        public String toString() {
            return SPACE + "PSControlGroupBy";
        }
    }

    @ClrClass(SPACE + "EntrySelectedBy")
    public record SelectedBy(@Get Object[] typeNames, @Get Object[] selectionCondition) {

        @Override
        public String toString() {
            return SPACE + "EntrySelectedBy";
        }
    }

    /**
     * Where a value comes from.
     *
     * @param ofProperty else from a script
     */
    @ClrClass(SPACE + "DisplayEntry")
    public record Entry(boolean ofProperty, @Get String value) {

        @Get
        @Type(SPACE + "DisplayEntryValueType")
        public Object valueType() {
            return Conversion.convert(ofProperty ? "Property" : "ScriptBlock", ClrTypes.find(SPACE + "DisplayEntryValueType"));
        }

        @Override
        @Member
        @Name("ToString")
        public String toString() {
            return (ofProperty ? "property: " : "script: ") + value;
        }
    }
}
