package org.mooring.dotnet.xml;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** System.Xml.Linq.XComment. */
@ClrClass(value = "System.Xml.Linq.XComment", base = "System.Xml.Linq.XNode")
public final class XComment extends XNode {

    private String value;

    @New
    public static XComment make(String value) {
        XComment comment = new XComment();
        comment.value(value);
        return comment;
    }

    @Override
    int kind() {
        return 8;
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
        out.comment(value);
    }

    @Override
    XNode copy() {
        return make(value);
    }

    @Override
    boolean same(XNode other) {
        return other instanceof XComment comment && comment.value.equals(value);
    }
}
