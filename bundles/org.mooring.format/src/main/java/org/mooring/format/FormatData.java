package org.mooring.format;

import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;

/**
 * What the Format commands write and the Out commands lay out. Scripts see these as
 * Microsoft.PowerShell.Commands.Internal.Format.FormatStartData and its like.
 */
public sealed interface FormatData {

    /** The form of what follows. */
    sealed interface Layout {}

    /**
     * @param autosize whether widths are measured; so they are also where no column has one
     */
    record TableLayout(List<Column> columns, boolean autosize, boolean hideHeaders, boolean repeatHeader) implements Layout {}

    /**
     * @param width 0 where nothing says it
     * @param computed whether the label is no property's name
     */
    record Column(String label, int width, Alignment alignment, boolean computed) {}

    record ListLayout() implements Layout {}

    /** @param columns 0 to measure, as -AutoSize says */
    record WideLayout(int columns) implements Layout {}

    record ComplexLayout() implements Layout {}

    /** What is shown of one object. */
    sealed interface Content {}

    /** @param multiLine whether long cells go on in the next line */
    record Row(String[] cells, boolean multiLine) implements Content {}

    record Fields(String[] labels, String[] values) implements Content {}

    record Cell(String text) implements Content {}

    /** Lines with how far each is indented; a line too long is wrapped. */
    record Lines(List<Line> lines) implements Content {}

    record Line(int indent, String text) {}

    /** Text that is shown as it is. */
    record Plain(String text) implements Content {}

    @ClrClass(value = "Microsoft.PowerShell.Commands.Internal.Format.FormatStartData", base = "Microsoft.PowerShell.Commands.Internal.Format.StartData")
    record Start(Layout layout) implements FormatData {

        @Get
        @Name(FormatPackets.CLASS_ID)
        public String classId() {
            return FormatPackets.START;
        }

        @Get
        @Name("pageHeaderEntry")
        public Object pageHeaderEntry() {
            return null;
        }

        @Get
        @Name("pageFooterEntry")
        public Object pageFooterEntry() {
            return null;
        }

        @Get
        @Name("autosizeInfo")
        public Object autosizeInfo() {
            return FormatPackets.autosize(layout);
        }

        @Get
        @Name("shapeInfo")
        public Object shapeInfo() {
            return FormatPackets.shape(layout);
        }

        @Get
        @Name("groupingEntry")
        public Object groupingEntry() {
            return null;
        }

        @Override
        public String toString() {
            return "Microsoft.PowerShell.Commands.Internal.Format.FormatStartData";
        }
    }

    /** @param label the heading, or null */
    @ClrClass(value = "Microsoft.PowerShell.Commands.Internal.Format.GroupStartData", base = "Microsoft.PowerShell.Commands.Internal.Format.StartData")
    record GroupStart(String label) implements FormatData {

        @Get
        @Name(FormatPackets.CLASS_ID)
        public String classId() {
            return FormatPackets.GROUP_START;
        }

        @Get
        @Name("shapeInfo")
        public Object shapeInfo() {
            return null;
        }

        @Get
        @Name("groupingEntry")
        public Object groupingEntry() {
            return FormatPackets.grouping(label);
        }

        @Override
        public String toString() {
            return "Microsoft.PowerShell.Commands.Internal.Format.GroupStartData";
        }
    }

    /** @param outOfBand whether it stands between the others, whatever their form */
    @ClrClass(value = "Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData", base = "Microsoft.PowerShell.Commands.Internal.Format.PacketInfoData")
    record Entry(Content content, boolean outOfBand) implements FormatData {

        @Get
        @Name(FormatPackets.CLASS_ID)
        public String classId() {
            return FormatPackets.ENTRY;
        }

        @Get
        @Name("formatEntryInfo")
        public Object formatEntryInfo() {
            return FormatPackets.content(content);
        }

        @Override
        @Get
        @Name("outOfBand")
        public boolean outOfBand() {
            return outOfBand;
        }

        @Override
        public String toString() {
            return "Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData";
        }
    }

    @ClrClass(value = "Microsoft.PowerShell.Commands.Internal.Format.GroupEndData", base = "Microsoft.PowerShell.Commands.Internal.Format.ControlInfoData")
    record GroupEnd() implements FormatData {

        @Get
        @Name(FormatPackets.CLASS_ID)
        public String classId() {
            return FormatPackets.GROUP_END;
        }

        @Get
        @Name("groupingEntry")
        public Object groupingEntry() {
            return null;
        }

        @Override
        public String toString() {
            return "Microsoft.PowerShell.Commands.Internal.Format.GroupEndData";
        }
    }

    @ClrClass(value = "Microsoft.PowerShell.Commands.Internal.Format.FormatEndData", base = "Microsoft.PowerShell.Commands.Internal.Format.ControlInfoData")
    record End() implements FormatData {

        @Get
        @Name(FormatPackets.CLASS_ID)
        public String classId() {
            return FormatPackets.END;
        }

        @Get
        @Name("groupingEntry")
        public Object groupingEntry() {
            return null;
        }

        @Override
        public String toString() {
            return "Microsoft.PowerShell.Commands.Internal.Format.FormatEndData";
        }
    }

    @ClrClass(value = "Microsoft.PowerShell.Commands.Internal.Format.FormatInfoData", type = ClrClass.None.class, isAbstract = true)
    final class OfInfo {
        private OfInfo() {}
    }

    @ClrClass(value = "Microsoft.PowerShell.Commands.Internal.Format.PacketInfoData", type = ClrClass.None.class, isAbstract = true,
        base = "Microsoft.PowerShell.Commands.Internal.Format.FormatInfoData")
    final class OfPacket {
        private OfPacket() {}
    }

    @ClrClass(value = "Microsoft.PowerShell.Commands.Internal.Format.ControlInfoData", type = ClrClass.None.class, isAbstract = true,
        base = "Microsoft.PowerShell.Commands.Internal.Format.PacketInfoData")
    final class OfControl {
        private OfControl() {}
    }

    @ClrClass(value = "Microsoft.PowerShell.Commands.Internal.Format.StartData", type = ClrClass.None.class, isAbstract = true,
        base = "Microsoft.PowerShell.Commands.Internal.Format.ControlInfoData")
    final class OfStart {
        private OfStart() {}
    }

    /** Makes these types known to scripts; the first use of a formatter does. */
    static void register() {
        Types.known();
    }

    /** Holds the registration. */
    final class Types {

        private static final ClrTypes.Registration KNOWN = ClrTypes.register(OfInfo.class, OfPacket.class, OfControl.class, OfStart.class, Start.class, GroupStart.class, Entry.class, GroupEnd.class, End.class,
            ExtendedTypeDefinition.class);

        private Types() {}

        static ClrTypes.Registration known() {
            return KNOWN;
        }
    }
}
