package org.mooring.dotnet.xml;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** System.Xml.Linq.XText, and XCData, which is written as it is. */
@ClrClass(value = "System.Xml.Linq.XText", base = "System.Xml.Linq.XNode")
public sealed class XText extends XNode permits XText.XCData {

    private String value;

    XText(String value) {
        this.value = value;
    }

    @New
    public static XText make(String value) {
        if (value == null) {
            throw Exceptions.argumentNull("value");
        }
        return new XText(value);
    }

    @Override
    int kind() {
        return 3;
    }

    @Get
    public String value() {
        return value;
    }

    @Set
    public void value(String text) {
        if (text == null) {
            throw Exceptions.argumentNull("value");
        }
        value = text;
    }

    @Override
    void write(XmlMarkup out) {
        out.text(value);
    }

    @Override
    XNode copy() {
        return new XText(value);
    }

    @Override
    boolean same(XNode other) {
        return other instanceof XText text && text.kind() == kind() && text.value.equals(value);
    }

    /** System.Xml.Linq.XCData. */
    @ClrClass(value = "System.Xml.Linq.XCData", base = "System.Xml.Linq.XText")
    public static final class XCData extends XText {

        XCData(String value) {
            super(value);
        }

        @New
        public static XCData make(String value) {
            if (value == null) {
                throw Exceptions.argumentNull("value");
            }
            return new XCData(value);
        }

        @Override
        int kind() {
            return 4;
        }

        @Override
        void write(XmlMarkup out) {
            out.cdata(value());
        }

        @Override
        XNode copy() {
            return new XCData(value());
        }
    }
}
