package org.mooring.shell.powershell.hosting;

import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.object.AutomationNull;
import org.mooring.object.Enumeration;
import org.mooring.object.automation.PSDataCollection;

/** The ends of a {@link PipelineObject}. */
public final class PipelineEnds {

    private PipelineEnds() {}

    /** What comes out of it (PipelineReader). */
    @ClrClass("System.Management.Automation.Internal.PSObjectReader")
    public static final class Reader {

        private final PSDataCollection from;

        Reader(PSDataCollection from) {
            this.from = from;
        }

        @Get
        public int count() {
            return from.size();
        }

        @Get
        public boolean isOpen() {
            return from.isOpen();
        }

        @Get
        public boolean endOfPipeline() {
            return !from.isOpen() && from.isEmpty();
        }

        @Member
        public Object read() {
            List<Object> none = List.of();
            Object first = from.iterator().hasNext() ? from.remove(0) : none;
            return first == none ? AutomationNull.VALUE : first;
        }

        @Member
        public Object readToEnd() {
            from.iterator().forEachRemaining(each -> {});
            return collection(from.takeAll());
        }

        @Member
        public Object nonBlockingRead() {
            return collection(from.takeAll());
        }

        private static Object collection(List<Object> values) {
            return new ClrList(ClrTypes.find("System.Collections.ObjectModel.Collection[System.Object]"), values);
        }
    }

    /** What goes into it (PipelineWriter). */
    @ClrClass("System.Management.Automation.Internal.ObjectWriter")
    public static final class Writer {

        private final PSDataCollection to;

        Writer(PSDataCollection to) {
            this.to = to;
        }

        @Get
        public int count() {
            return to.size();
        }

        @Get
        public boolean isOpen() {
            return to.isOpen();
        }

        @Member
        public int write(Object value) {
            to.add(value);
            return 1;
        }

        @Member
        public int write(Object value, boolean enumerateCollection) {
            if (enumerateCollection && Enumeration.isEnumerable(value)) {
                Enumeration.of(value).forEachRemaining(to::add);
                return to.size();
            }
            return write(value);
        }

        @Member
        public void close() {
            to.complete();
        }

        @Member
        public void flush() {}
    }
}
